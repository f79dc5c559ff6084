// Reads the tellings of these chains.
UNWIND $rows AS row
MATCH (t:Telling {root: row.id})
RETURN properties(t) AS telling
