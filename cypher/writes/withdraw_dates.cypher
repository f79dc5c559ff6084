// The first and last date of sentences that still mention entities of one label (LABEL): asked where the one that was it is gone.
UNWIND $rows AS row
MATCH (e:LABEL {id: row.id})<-[:MENTIONS]-(s:Sentence)
RETURN row.id AS id, min(s.reported) AS first, max(s.reported) AS last
