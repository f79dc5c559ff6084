// Which of these sentences are there.
UNWIND $rows AS row
MATCH (s:Sentence {id: row.id})
RETURN s.id AS id
