// Creates blocks that do not exist yet.
UNWIND $rows AS row
MERGE (:Block {id: row.id})
