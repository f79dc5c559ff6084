// These are told.
UNWIND $rows AS row
MATCH (u:Untold {id: row.id})
DELETE u
