// Blocks, made where they are not there yet.
UNWIND $rows AS row
MERGE (:Block {id: row.id})
