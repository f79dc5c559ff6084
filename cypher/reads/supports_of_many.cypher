// The newest sentences that support each of several claims.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
CALL (c) {
  MATCH (c)<-[:SUPPORTS]-(s:Sentence)
  WITH s ORDER BY coalesce(s.reported, '') DESC, s.id LIMIT $limit
  RETURN s.id AS sentence
}
RETURN DISTINCT sentence
