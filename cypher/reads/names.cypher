// Every :Entity of one label with its names, the articles that name it and how often sentences do, strongest first.
MATCH (n:Entity)
RETURN n.id AS id, n.name AS name, n.aliases AS aliases, n.articles AS articles, COUNT { (n)<-[:MENTIONS]-() } AS sentences
ORDER BY articles DESC, sentences DESC, id
