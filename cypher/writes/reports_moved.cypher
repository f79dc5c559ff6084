// Deletes and returns the reports of tellings that now belong to another event.
UNWIND $rows AS row
MATCH (s:Sentence {id: row.sentence})-[r:REPORTS]->(e:Event {id: row.event})
WHERE r.telling = row.telling
WITH row, r, properties(r) AS properties
DELETE r
RETURN row.sentence AS sentence, row.telling AS telling, properties
