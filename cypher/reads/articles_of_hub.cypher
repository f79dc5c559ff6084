// The same as articles_of for an entity that many articles mention: found among the newest articles, by the index of their dates.
MATCH (a:Article)
WHERE a.published > ''
WITH a ORDER BY a.published DESC, a.id LIMIT $window
MATCH (a)-[:HAS_SENTENCE]->(s:Sentence)-[:MENTIONS]->(n)
WHERE n.id = $id
WITH a, count(s) AS sentences ORDER BY a.published DESC, a.id LIMIT $limit
RETURN a.id AS id, a.title AS title, a.published AS published, a.source AS source, sentences
ORDER BY coalesce(published, '') DESC, id
