// Creates or updates tellings.
UNWIND $rows AS row
MERGE (t:Telling {id: row.id})
SET t = row.properties
