// articles_of for an entity with very many articles: searches only the newest articles, through the index on their dates.
MATCH (a:Article)
WHERE a.published > ''
WITH a ORDER BY a.published DESC, a.id LIMIT $window
MATCH (a)-[:HAS_SENTENCE]->(s:Sentence)-[:MENTIONS]->(n)
WHERE n.id = $id
WITH a, count(s) AS sentences ORDER BY a.published DESC, a.id LIMIT $limit
RETURN a.id AS id, a.title AS title, a.published AS published, a.source AS source, sentences
ORDER BY coalesce(published, '') DESC, id
