// The tellings that readers had a word on.
UNWIND $rows AS row
MATCH (t:Telling {judged: true})
RETURN properties(t) AS telling
