// The mentions in sentences, with their positions.
MATCH (s:Sentence)-[m:MENTIONS]->(n)
WHERE s.id IN $ids
RETURN s.id AS sentence, n.id AS id, n.name AS name, properties(m) AS mention
