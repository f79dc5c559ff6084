// Reads the tellings of these articles.
UNWIND $rows AS row
MATCH (t:Telling {article: row.id})
RETURN properties(t) AS telling
