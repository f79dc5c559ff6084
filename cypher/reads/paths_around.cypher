// Paths from an entity or event, shortest first. `simpul export` replaces 1..2 by its number of hops.
MATCH path = (n:Entity {id: $id})-[:RELATED*1..2]-(other)
RETURN path ORDER BY length(path), other.id LIMIT $limit
