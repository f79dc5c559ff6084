// Returns a row if the graph has an article.
MATCH (a:Article)
RETURN a.id LIMIT 1
