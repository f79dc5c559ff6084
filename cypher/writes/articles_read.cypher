// Updates only the reading of articles whose stored graph is already current.
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
SET a.reading = row.reading
