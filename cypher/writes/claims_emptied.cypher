// Deletes claims that no sentence supports any longer.
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
DETACH DELETE c
