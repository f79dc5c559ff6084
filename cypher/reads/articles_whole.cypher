// Articles with everything extraction needs, and their sentences in order.
MATCH (a:Article)-[:HAS_SENTENCE]->(s:Sentence)
WHERE a.id IN $ids
RETURN a.id AS id, a.doc AS doc, a.title AS title, a.source AS source, a.published AS published, a.url AS url, a.language AS language,
       s.n AS n, s.text AS text
ORDER BY id, n
