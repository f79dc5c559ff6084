// Deletes blocks without tellings.
UNWIND $rows AS row
MATCH (b:Block {id: row.id})
WHERE NOT (b)<-[:FILED_UNDER]-()
DELETE b
