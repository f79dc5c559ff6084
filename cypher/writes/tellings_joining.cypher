// Reads the tellings whose parent is one of these.
UNWIND $rows AS row
MATCH (t:Telling {parent: row.id})
RETURN properties(t) AS telling
