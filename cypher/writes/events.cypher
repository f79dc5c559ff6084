// What is told of events now.
UNWIND $rows AS row
MERGE (e:Event {id: row.id})
SET e = row.properties
