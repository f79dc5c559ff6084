// Deletes the tellings of withdrawn articles.
UNWIND $rows AS row
MATCH (t:Telling {id: row.id})
DETACH DELETE t
