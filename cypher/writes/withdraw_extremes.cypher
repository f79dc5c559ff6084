// Recomputes maximum confidence, dates and last value of claims when a sentence that defined one of them is deleted.
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})<-[r:SUPPORTS]-(s:Sentence)
WITH row.id AS id, max(r.confidence) AS confidence, min(s.reported) AS first, max(s.reported) AS last,
  max(CASE WHEN r.value IS NULL THEN '' ELSE coalesce(s.reported, '') + ' ' + s.id END) AS told_last
OPTIONAL MATCH (t:Sentence {id: split(told_last, ' ')[1]})-[told:SUPPORTS]->(:Claim {id: id})
RETURN id, confidence, first, last, told_last, told.value AS value
