// Whether there is an article.
MATCH (a:Article)
RETURN a.id LIMIT 1
