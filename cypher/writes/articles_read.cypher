// Articles that are stored as they are read now: only the reading is noted.
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
SET a.reading = row.reading
