// The tellings that join these ones.
UNWIND $rows AS row
MATCH (t:Telling {parent: row.id})
RETURN properties(t) AS telling
