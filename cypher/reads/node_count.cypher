// Number of nodes with a label.
MATCH (n:Entity)
RETURN count(n) AS n
