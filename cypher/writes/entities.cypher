// Updates the properties of entities of one label (LABEL).
UNWIND $rows AS row
MATCH (e:LABEL {id: row.id})
SET e = row.properties
