// Deletes the places of events before the events are rebuilt.
UNWIND $rows AS row
MATCH (e:Event {id: row.id})-[r:TAKES_PLACE_IN]->()
DELETE r
