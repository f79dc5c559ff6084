// Reads entities of one label (LABEL), paged by id.
MATCH (e:LABEL)
WHERE e.id > $after
RETURN e.id AS id, properties(e) AS properties
ORDER BY id LIMIT $most
