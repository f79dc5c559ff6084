// Actors, recipients and places of each of several events.
UNWIND $ids AS id
MATCH (e:Event {id: id})-[r:ACTS_IN|IS_RECIPIENT_OF|TAKES_PLACE_IN]-(party)
RETURN id, type(r) AS role, party ORDER BY id, role, party.id
