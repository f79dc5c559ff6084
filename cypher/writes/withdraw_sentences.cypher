// The articles' sentences, with what they mention and report.
UNWIND $rows AS row
MATCH (:Article {id: row.id})-[:HAS_SENTENCE]->(s:Sentence)
DETACH DELETE s
