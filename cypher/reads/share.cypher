// How many articles there are, and how many of them mention an entity.
MATCH (a:Article)
WITH count(a) AS total
MATCH (n:Entity {id: $id})
RETURN total, n.articles AS articles
