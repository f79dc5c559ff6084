// How many nodes have a label.
MATCH (n:Entity)
RETURN count(n) AS n
