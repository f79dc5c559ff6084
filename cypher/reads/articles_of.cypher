// Articles that mention an entity, newest first.
MATCH (a:Article)-[:HAS_SENTENCE]->(s:Sentence)-[:MENTIONS]->(n:Entity {id: $id})
RETURN a.id AS id, a.title AS title, a.published AS published, a.source AS source, count(DISTINCT s) AS sentences
ORDER BY coalesce(published, '') DESC, id
LIMIT $limit
