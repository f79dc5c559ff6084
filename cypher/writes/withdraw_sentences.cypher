// Deletes the sentences of the articles, with their mentions and reports.
UNWIND $rows AS row
MATCH (:Article {id: row.id})-[:HAS_SENTENCE]->(s:Sentence)
DETACH DELETE s
