// Events and claims by id, with what they state.
MATCH (n:Event) WHERE n.id IN $ids
RETURN n.id AS id, n.summary AS what, n.date AS day, null AS target
UNION ALL
MATCH (n:Claim) WHERE n.id IN $ids
RETURN n.id AS id, n.source AS what, n.type AS day, n.target AS target
