// One node of any label; no row if the database is empty.
MATCH (n)
RETURN n.id LIMIT 1
