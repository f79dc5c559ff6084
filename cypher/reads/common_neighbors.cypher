// Common neighbors of two nodes.
MATCH (a:Entity {id: $first})-[r]-(m)-[q]-(b {id: $second})
WHERE NOT m:Sentence
WITH a, r, m, q, b ORDER BY m.id, type(r), type(q)
RETURN a, r, m, q, b
LIMIT $limit
