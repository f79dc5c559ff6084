// Articles that mention an entity, newest first; sentence ids begin with the article id, so only the articles shown are read.
MATCH (s:Sentence)-[:MENTIONS]->(n:Entity {id: $id})
WITH split(s.id, '#')[0] AS article, coalesce(s.reported, '') AS reported, count(s) AS sentences
ORDER BY reported DESC, article LIMIT $limit
MATCH (a:Article {id: article})
RETURN a.id AS id, a.title AS title, a.published AS published, a.source AS source, sentences
ORDER BY reported DESC, id
