// Creates entities of one label (LABEL) that do not exist yet, and reads the properties of all.
UNWIND $rows AS row
MERGE (e:LABEL {id: row.id})
RETURN row.id AS id, properties(e) AS properties
