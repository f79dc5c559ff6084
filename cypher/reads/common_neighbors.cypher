// Common neighbors of two nodes.
MATCH (a:Entity {id: $first})-[r]-(m)-[q]-(b {id: $second})
WHERE NOT m:Sentence
RETURN a, r, m, q, b
LIMIT $limit
