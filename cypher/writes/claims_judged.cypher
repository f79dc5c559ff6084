// Reads the claims that have a reader's verdict.
MATCH (c:Claim {judged: true})
RETURN c.id AS id, properties(c) AS properties
