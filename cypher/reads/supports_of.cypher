// Sentences that support a claim, newest articles first.
MATCH (:Claim {id: $id})<-[:SUPPORTS]-(s:Sentence)
WITH s ORDER BY coalesce(s.reported, '') DESC, left(s.id, 24), s.n SKIP $skip LIMIT $limit
MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
RETURN s.id AS id, s.text AS text, s.n AS n, a.id AS article, a.title AS title, a.published AS published, a.source AS source, a.url AS url
ORDER BY coalesce(published, '') DESC, article, n
