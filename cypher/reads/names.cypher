// The names of entities by their ids.
MATCH (n:Entity)
WHERE n.id IN $ids
RETURN n.id AS id, n.name AS name
