// Nodes of one label by their ids.
MATCH (n:Entity)
WHERE n.id IN $ids
RETURN n
