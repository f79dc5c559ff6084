// Where events took place, before it is told anew.
UNWIND $rows AS row
MATCH (e:Event {id: row.id})-[r:TAKES_PLACE_IN]->()
DELETE r
