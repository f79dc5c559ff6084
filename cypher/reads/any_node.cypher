// One node of any label; no row in an empty database.
MATCH (n)
RETURN n.id LIMIT 1
