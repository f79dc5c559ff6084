// Entities that stand in the same sentences as an entity, the most frequent first.
MATCH (n:Entity {id: $id})<-[:MENTIONS]-(s:Sentence)-[:MENTIONS]->(m)
WHERE m.id <> $id
RETURN m.id AS id, m.name AS name, count(DISTINCT s) AS sentences
ORDER BY sentences DESC, id
LIMIT $limit
