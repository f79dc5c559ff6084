// Entities mentioned in the same sentences as an entity, most frequent first; for a hub only $most of its sentences are read.
MATCH (n:Entity {id: $id})<-[:MENTIONS]-(s:Sentence)
WITH s LIMIT $most
MATCH (s)-[:MENTIONS]->(m)
WHERE m.id <> $id
RETURN m.id AS id, m.name AS name, count(*) AS sentences
ORDER BY sentences DESC, id
LIMIT $limit
