// Reads the tellings that have a reader's verdict.
UNWIND $rows AS row
MATCH (t:Telling {judged: true})
RETURN properties(t) AS telling
