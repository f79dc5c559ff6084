// Updates the path of articles whose files were renamed or moved.
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
SET a.doc = row.doc
