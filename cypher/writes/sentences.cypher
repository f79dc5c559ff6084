// The sentences of new articles, with the date of their article: the newest of many are found without reading the articles.
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
CREATE (a)-[:HAS_SENTENCE]->(s:Sentence {id: row.id, n: row.n, text: row.text, reported: row.reported})
