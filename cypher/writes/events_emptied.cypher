// Events that nobody tells any more.
UNWIND $rows AS row
MATCH (e:Event {id: row.id})
DETACH DELETE e
