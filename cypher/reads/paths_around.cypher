// The paths from an entity or event, shortest first. The command puts its number of steps in place of 1..2.
MATCH path = (n:Entity {id: $id})-[:RELATED*1..2]-(other)
RETURN path ORDER BY length(path), other.id LIMIT $limit
