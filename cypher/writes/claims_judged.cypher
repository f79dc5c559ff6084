// The claims that readers had a word on.
MATCH (c:Claim {judged: true})
RETURN c.id AS id, properties(c) AS properties
