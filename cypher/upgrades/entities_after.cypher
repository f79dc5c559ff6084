// Entities of one label (LABEL) in the order of their ids.
MATCH (e:LABEL)
WHERE e.id > $after
RETURN e.id AS id, properties(e) AS properties
ORDER BY id LIMIT $most
