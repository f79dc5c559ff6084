// Recomputes the first and last date of entities of one label (LABEL) when a sentence that defined one of them is deleted.
UNWIND $rows AS row
MATCH (e:LABEL {id: row.id})<-[:MENTIONS]-(s:Sentence)
RETURN row.id AS id, min(s.reported) AS first, max(s.reported) AS last
