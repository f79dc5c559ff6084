// Events with at least two parties from a set, by number of parties, then newest first; for parties of one label at a time.
MATCH (a:Entity)-[:ACTS_IN|IS_RECIPIENT_OF]->(e:Event)<-[:ACTS_IN|IS_RECIPIENT_OF]-(b)
WHERE a.id IN $ids AND b.id IN $all AND a.id <> b.id
WITH e, count(DISTINCT b) AS parties
ORDER BY parties DESC, coalesce(e.date, '') DESC, e.id
LIMIT $limit
RETURN e.id AS id, parties, coalesce(e.date, '') AS date
