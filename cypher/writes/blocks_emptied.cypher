// Blocks in which nothing is filed any more.
UNWIND $rows AS row
MATCH (b:Block {id: row.id})
WHERE NOT (b)<-[:FILED_UNDER]-()
DELETE b
