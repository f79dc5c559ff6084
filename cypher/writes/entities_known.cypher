// Entities of one label (LABEL), made where they are not there yet, as they stand.
UNWIND $rows AS row
MERGE (e:LABEL {id: row.id})
RETURN row.id AS id, properties(e) AS properties
