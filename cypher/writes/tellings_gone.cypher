// Tellings of articles that are withdrawn.
UNWIND $rows AS row
MATCH (t:Telling {id: row.id})
DETACH DELETE t
