// Claims that no sentence supports any more.
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
DETACH DELETE c
