// Deletes events that have no telling any longer.
UNWIND $rows AS row
MATCH (e:Event {id: row.id})
DETACH DELETE e
