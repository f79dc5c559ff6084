// Reads what the sentences of these articles report, as version 2 stored it.
UNWIND $rows AS row
MATCH (:Article {id: row.id})-[:HAS_SENTENCE]->(s:Sentence)-[r:REPORTS]->(e:Event)
WHERE r.telling IS NULL
RETURN row.id AS article, s.n AS n, s.text AS text, properties(r) AS report, properties(e) AS event
