// Sentences that report an event.
MATCH (a:Article)-[:HAS_SENTENCE]->(s:Sentence)-[r:REPORTS]->(e:Event {id: $id})
RETURN s.id AS id, s.text AS text, s.n AS n, a.id AS article, a.title AS title, a.published AS published, a.source AS source, a.url AS url,
       properties(r) AS report
ORDER BY coalesce(a.published, '') DESC, a.id, s.n, r.telling
