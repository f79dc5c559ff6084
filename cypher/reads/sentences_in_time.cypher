// The newest sentences that mention an entity in articles of a span of time, and how many there are; ($undated) also of articles without a date.
MATCH (n:Entity {id: $id})<-[:MENTIONS]-(s:Sentence)
WHERE (s.reported IS NULL AND $undated) OR (s.reported >= $since AND s.reported <= $until)
WITH s ORDER BY coalesce(s.reported, '') DESC, left(s.id, 24), s.n
WITH collect(s.id) AS ids
RETURN ids[..$limit] AS ids, size(ids) AS total
