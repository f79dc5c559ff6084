// Entities of one label with their names and aliases, most frequent first.
MATCH (n:Entity)
RETURN n.id AS id, n.name AS name, n.aliases AS aliases, n.articles AS articles, n.sentences AS sentences
ORDER BY coalesce(articles, 0) DESC, id
LIMIT $most
