// Reads actors, recipients and places of these events, as version 2 stored them.
UNWIND $rows AS row
MATCH (:Event {id: row.id})-[r:ACTS_IN|IS_RECIPIENT_OF|TAKES_PLACE_IN]-(n)
RETURN row.id AS event, type(r) AS type, n.id AS id, n.name AS name, labels(n)[0] AS label
