// The names of entities of one label.
MATCH (n:Entity)
WHERE n.id IN $ids
RETURN n.id AS id, n.name AS name
