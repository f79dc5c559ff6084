// Returns those of these sentences that exist.
UNWIND $rows AS row
MATCH (s:Sentence {id: row.id})
RETURN s.id AS id
