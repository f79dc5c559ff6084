// sentences_of for an entity with very many articles: searches only the newest articles, through the index on their dates.
MATCH (a:Article)
WHERE a.published > ''
WITH a ORDER BY a.published DESC, a.id LIMIT $window
MATCH (a)-[:HAS_SENTENCE]->(s:Sentence)-[:MENTIONS]->(n)
WHERE n.id = $id
WITH a, s ORDER BY a.published DESC, a.id, s.n SKIP $skip LIMIT $limit
RETURN s.id AS id, s.text AS text, s.n AS n, a.id AS article, a.title AS title, a.published AS published, a.source AS source, a.url AS url
ORDER BY published DESC, article, n
