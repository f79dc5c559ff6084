// The newest articles of a span of time that mention an entity, and how many there are; ($undated) also those without a date.
MATCH (s:Sentence)-[:MENTIONS]->(n:Entity {id: $id})
WHERE (s.reported IS NULL AND $undated) OR (s.reported >= $since AND s.reported <= $until)
WITH split(s.id, '#')[0] AS article, coalesce(s.reported, '') AS reported, count(s) AS sentences
ORDER BY reported DESC, article
WITH collect([article, reported, sentences]) AS found
UNWIND found[..$limit] AS one
MATCH (a:Article {id: one[0]})
RETURN a.id AS id, a.title AS title, a.published AS published, a.source AS source, one[2] AS sentences, size(found) AS total
ORDER BY one[1] DESC, id
