// Counts the relations and events of an entity.
MATCH (n:Entity {id: $id})
OPTIONAL MATCH (n)-[:ACTS_IN|IS_RECIPIENT_OF|TAKES_PLACE_IN]-(e:Event)
WITH n, count(DISTINCT e) AS events
RETURN events,
  COUNT { (n)-[:MEMBER_OF|HOLDS_POSITION|LEADS|BORDERS|PART_OF|LOCATED_IN|ALLY_OF|HEADQUARTERED_IN]-() } AS relations
