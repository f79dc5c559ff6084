// Neighbors a node points to, those with most evidence first.
MATCH (n:Entity {id: $id})-[r]->(m)
WHERE ($type IS NULL OR type(r) = $type) AND ($label IS NULL OR labels(m)[0] = $label) AND NOT m.id IN $shown
WITH n, r, m ORDER BY coalesce(r.sentences, 0) DESC, coalesce(m.date, '') DESC, m.id
LIMIT $limit
RETURN n, r, m
