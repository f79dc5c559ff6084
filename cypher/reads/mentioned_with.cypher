// Entities that stand in the same sentences as an entity, the most frequent first; of a hub so many of its sentences are looked at.
MATCH (n:Entity {id: $id})<-[:MENTIONS]-(s:Sentence)
WITH s LIMIT $most
MATCH (s)-[:MENTIONS]->(m)
WHERE m.id <> $id
RETURN m.id AS id, m.name AS name, count(*) AS sentences
ORDER BY sentences DESC, id
LIMIT $limit
