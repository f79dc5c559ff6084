// Relationships from nodes of one label to nodes of the same set.
MATCH (a:Entity)-[r]->(b)
WHERE a.id IN $ids AND b.id IN $all
RETURN a, r, b
