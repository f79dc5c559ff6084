// Finds the tellings of these chains.
UNWIND $rows AS row
MATCH (t:Telling {root: row.id})
RETURN t.id AS id
