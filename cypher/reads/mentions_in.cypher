// What sentences mention, and where in them.
MATCH (s:Sentence)-[m:MENTIONS]->(n)
WHERE s.id IN $ids
RETURN s.id AS sentence, n.id AS id, n.name AS name, properties(m) AS mention
