// Neighbors that point to a node, those with most evidence first; sentences are evidence, not neighbors.
// Types are named so that the many mentions of a hub are not looked at.
MATCH (n:Entity {id: $id})<-[r:HAS_SENTENCE|ACTS_IN|IS_RECIPIENT_OF|TAKES_PLACE_IN|MEMBER_OF|HOLDS_POSITION|LEADS|BORDERS|PART_OF|LOCATED_IN|ALLY_OF|HEADQUARTERED_IN]-(m)
WHERE ($type IS NULL OR type(r) = $type) AND ($label IS NULL OR labels(m)[0] = $label) AND NOT m.id IN $shown
WITH n, r, m ORDER BY coalesce(r.sentences, 0) DESC, coalesce(m.date, '') DESC, m.id
LIMIT $limit
RETURN n, r, m
