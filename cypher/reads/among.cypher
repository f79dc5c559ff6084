// Relationships of nodes of one label within a set. Parties come from the side of the event, which has few: a hub has very many.
MATCH (a:Entity)-[r:HAS_SENTENCE|MENTIONS|REPORTS|SUPPORTS|TAKES_PLACE_IN|MEMBER_OF|HOLDS_POSITION|LEADS|BORDERS|PART_OF|LOCATED_IN|ALLY_OF|HEADQUARTERED_IN]->(b)
WHERE a.id IN $ids AND b.id IN $all
RETURN a, r, b
UNION ALL
MATCH (b)-[r:ACTS_IN|IS_RECIPIENT_OF]->(a:Entity)
WHERE a.id IN $ids AND b.id IN $all
RETURN a, r, b
