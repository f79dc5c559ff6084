// Shortest paths between two nodes over relations and events; not over sentences, which connect everything with everything.
MATCH (a:Entity {id: $first}), (b:Other {id: $second})
MATCH p = allShortestPaths((a)-[:ACTS_IN|IS_RECIPIENT_OF|TAKES_PLACE_IN|MEMBER_OF|HOLDS_POSITION|LEADS|BORDERS|PART_OF|LOCATED_IN|ALLY_OF|HEADQUARTERED_IN*..6]-(b))
RETURN p
LIMIT $limit
