// Articles of a span of time that mention an entity, newest first; ($undated) also those without a date.
MATCH (s:Sentence)-[:MENTIONS]->(n:Entity {id: $id})
WHERE (s.reported IS NULL AND $undated) OR (s.reported >= $since AND s.reported <= $until)
WITH split(s.id, '#')[0] AS article, coalesce(s.reported, '') AS reported, count(s) AS sentences
ORDER BY reported DESC, article LIMIT $limit
MATCH (a:Article {id: article})
RETURN a.id AS id, a.title AS title, a.published AS published, a.source AS source, sentences
ORDER BY reported DESC, id
