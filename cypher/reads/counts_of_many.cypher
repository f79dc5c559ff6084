// Neighbor counts of many nodes of one label at once.
MATCH (n:Entity)-[r]->(m)
WHERE n.id IN $ids
RETURN n.id AS id, type(r) AS type, 'out' AS direction, labels(m)[0] AS label, count(DISTINCT m) AS total
UNION ALL
MATCH (n:Entity)<-[r:HAS_SENTENCE|ACTS_IN|IS_RECIPIENT_OF|TAKES_PLACE_IN|MEMBER_OF|HOLDS_POSITION|LEADS|BORDERS|PART_OF|LOCATED_IN|ALLY_OF|HEADQUARTERED_IN]-(m)
WHERE n.id IN $ids
RETURN n.id AS id, type(r) AS type, 'in' AS direction, labels(m)[0] AS label, count(DISTINCT m) AS total
