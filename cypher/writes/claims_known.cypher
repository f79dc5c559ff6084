// Claims, made where they are not there yet, as they stand.
UNWIND $rows AS row
MERGE (c:Claim {id: row.id})
RETURN row.id AS id, properties(c) AS properties
