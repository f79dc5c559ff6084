// Relations of an entity (membership, office, border and the like), those with most evidence first.
MATCH (n:Entity {id: $id})-[r:MEMBER_OF|HOLDS_POSITION|LEADS|BORDERS|PART_OF|LOCATED_IN|ALLY_OF|HEADQUARTERED_IN]->(m)
WITH n, r, m ORDER BY coalesce(r.sentences, 0) DESC, m.id LIMIT $limit
RETURN n, r, m
UNION ALL
MATCH (n:Entity {id: $id})<-[r:MEMBER_OF|HOLDS_POSITION|LEADS|BORDERS|PART_OF|LOCATED_IN|ALLY_OF|HEADQUARTERED_IN]-(m)
WITH n, r, m ORDER BY coalesce(r.sentences, 0) DESC, m.id LIMIT $limit
RETURN n, r, m
