// Reads the sentences of these articles.
UNWIND $rows AS row
MATCH (:Article {id: row.id})-[:HAS_SENTENCE]->(s:Sentence)
RETURN row.id AS id, s.text AS text
