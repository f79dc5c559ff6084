// Number of relationships of a type that start at a label.
MATCH (a:Entity)-[r:RELATED]->()
RETURN count(r) AS n
