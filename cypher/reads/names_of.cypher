// The names of an entity as sentences write them, with the rule that found them.
MATCH (s:Sentence)-[m:MENTIONS]->(n:Entity {id: $id})
RETURN s.id AS sentence, s.text AS text, properties(m) AS mention
LIMIT $limit
