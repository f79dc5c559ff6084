// Articles that are found elsewhere now: renamed or moved files.
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
SET a.doc = row.doc
