// One relationship by its ends and type.
MATCH (a:Entity {id: $source})-[r]->(b {id: $target})
WHERE type(r) = $type
RETURN a, r, b
