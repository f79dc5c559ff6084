// The five newest sentences that mention each of several entities, among the first 2,000: sorting 100,000 takes seconds.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)<-[:MENTIONS]-(s:Sentence)
  WITH s LIMIT 2000
  WITH s ORDER BY coalesce(s.reported, '') DESC, s.id LIMIT 5
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  RETURN {sentence: s.id, text: s.text, n: s.n, article: a.id, title: a.title, published: a.published, source: a.source, url: a.url} AS said
}
RETURN id, said
