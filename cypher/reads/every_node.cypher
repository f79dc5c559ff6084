// Every node of a label.
MATCH (n:Entity)
RETURN n.id AS id, keys(n) AS keys, [key IN keys(n) | n[key]] AS told
