// Every :Entity of one label with its names, the articles that name it and how often they do, strongest first.
MATCH (a:Article)-[:HAS_SENTENCE]->(s:Sentence)-[:MENTIONS]->(n:Entity)
RETURN n.id AS id, n.name AS name, n.aliases AS aliases, count(DISTINCT a) AS articles, count(s) AS sentences
ORDER BY articles DESC, sentences DESC, id
