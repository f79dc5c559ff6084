// What is known of entities of one label (LABEL) now.
UNWIND $rows AS row
MATCH (e:LABEL {id: row.id})
SET e = row.properties
