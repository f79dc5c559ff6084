// Tellings in these blocks that are of an event: those that may be of the same one.
UNWIND $ids AS id
MATCH (:Block {id: id})<-[:FILED_UNDER]-(t:Telling)
WHERE t.event <> '' AND t.event <> $event
WITH DISTINCT t ORDER BY t.id LIMIT $limit
RETURN properties(t) AS telling
