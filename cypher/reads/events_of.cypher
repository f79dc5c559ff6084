// Events an entity takes part in, newest first.
MATCH (n:Entity {id: $id})-[r:ACTS_IN|IS_RECIPIENT_OF]->(e:Event)
WITH DISTINCT e
ORDER BY coalesce(e.date, '') DESC, e.id
LIMIT $limit
RETURN e
UNION ALL
MATCH (e:Event)-[:TAKES_PLACE_IN]->(n:Entity {id: $id})
WHERE NOT (n)-[:ACTS_IN|IS_RECIPIENT_OF]->(e)
WITH DISTINCT e
ORDER BY coalesce(e.date, '') DESC, e.id
LIMIT $limit
RETURN e
