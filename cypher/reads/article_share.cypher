// Number of articles, and of those that mention an entity.
MATCH (a:Article)
WITH count(a) AS total
MATCH (n:Entity {id: $id})
RETURN total, n.articles AS articles
