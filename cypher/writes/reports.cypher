// Links sentences to the events they report, with the properties of the article's own telling.
UNWIND $rows AS row
MATCH (s:Sentence {id: row.sentence})
MATCH (e:Event {id: row.event})
CREATE (s)-[r:REPORTS]->(e)
SET r += row.properties
