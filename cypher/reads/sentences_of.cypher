// Sentences that mention an entity, the newest articles first.
MATCH (a:Article)-[:HAS_SENTENCE]->(s:Sentence)-[:MENTIONS]->(n:Entity {id: $id})
WITH DISTINCT a, s
ORDER BY coalesce(a.published, '') DESC, a.id, s.n
SKIP $skip LIMIT $limit
RETURN s.id AS id, s.text AS text, s.n AS n, a.id AS article, a.title AS title, a.published AS published, a.source AS source, a.url AS url
