// The sentences of new articles.
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
CREATE (a)-[:HAS_SENTENCE]->(s:Sentence {id: row.id, n: row.n, text: row.text})
