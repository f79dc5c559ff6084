// Reads the names of entities of one label.
UNWIND $rows AS row
MATCH (n:LABEL {id: row.id})
RETURN n.id AS id, n.name AS name
