// Creates the sentences of new articles, with the article's date, so that the newest are found without reading the articles.
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
CREATE (a)-[:HAS_SENTENCE]->(s:Sentence {id: row.id, n: row.n, text: row.text, reported: row.reported})
