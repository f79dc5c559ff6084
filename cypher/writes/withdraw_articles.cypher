// Deletes the articles themselves.
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
DETACH DELETE a
