// How many relationships of a type go out from a label.
MATCH (a:Entity)-[r:RELATED]->()
RETURN count(r) AS n
