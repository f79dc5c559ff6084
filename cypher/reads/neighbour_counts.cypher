// Neighbor counts of a node, by relationship type, direction and label.
MATCH (n:Entity {id: $id})-[r]->(m)
RETURN type(r) AS type, 'out' AS direction, labels(m)[0] AS label, count(DISTINCT m) AS total
UNION ALL
MATCH (n:Entity {id: $id})<-[r]-(m)
WHERE NOT m:Sentence
RETURN type(r) AS type, 'in' AS direction, labels(m)[0] AS label, count(DISTINCT m) AS total
