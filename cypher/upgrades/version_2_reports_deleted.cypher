// Deletes the reports of these articles, which are kept in the queued tellings.
UNWIND $rows AS row
MATCH (:Article {id: row.id})-[:HAS_SENTENCE]->(:Sentence)-[r:REPORTS]->(:Event)
WHERE r.telling IS NULL
DELETE r
