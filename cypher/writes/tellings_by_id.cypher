// Reads tellings by their ids.
UNWIND $rows AS row
MATCH (t:Telling {id: row.id})
RETURN properties(t) AS telling
