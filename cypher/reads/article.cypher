// An article with its sentences in order.
MATCH (a:Article {id: $id})
OPTIONAL MATCH (a)-[:HAS_SENTENCE]->(s:Sentence)
RETURN a.id AS article, a.title AS title, a.published AS published, a.source AS source, a.url AS url, a.language AS language,
       s.id AS id, s.n AS n, s.text AS text
ORDER BY n
