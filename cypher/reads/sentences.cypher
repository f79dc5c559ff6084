// Sentences by their ids, with their articles.
MATCH (a:Article)-[:HAS_SENTENCE]->(s:Sentence)
WHERE s.id IN $ids
RETURN s.id AS id, s.text AS text, s.n AS n, a.id AS article, a.title AS title, a.published AS published, a.source AS source, a.url AS url
ORDER BY coalesce(a.published, '') DESC, a.id, s.n
