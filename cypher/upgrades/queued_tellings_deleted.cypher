// Deletes queued tellings that are stored now.
UNWIND $rows AS row
MATCH (u:Untold {id: row.id})
DELETE u
