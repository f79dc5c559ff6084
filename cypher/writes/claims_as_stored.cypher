// Reads claims by their ids.
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
RETURN c.id AS id, properties(c) AS properties
