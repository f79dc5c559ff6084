// What these sentences reported is kept in nodes that wait to be told.
UNWIND $rows AS row
MATCH (:Article {id: row.id})-[:HAS_SENTENCE]->(:Sentence)-[r:REPORTS]->(:Event)
WHERE r.telling IS NULL
DELETE r
