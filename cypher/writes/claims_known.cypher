// Creates claims that do not exist yet, and reads the properties of all.
UNWIND $rows AS row
MERGE (c:Claim {id: row.id})
RETURN row.id AS id, properties(c) AS properties
