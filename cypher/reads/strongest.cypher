// The most frequent entities of one label; the index on articles returns them in this order.
MATCH (n:Entity)
WHERE n.articles > 0
WITH n ORDER BY n.articles DESC, n.sentences DESC, n.id LIMIT $limit
RETURN n.id AS id, n.name AS name, n.aliases AS aliases, n.articles AS articles, n.sentences AS sentences
ORDER BY articles DESC, sentences DESC, id
