// The newest sentences that support each of several claims, at most 200: ten thousand reports of a border must fit into memory.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
CALL (c) {
  MATCH (c)<-[:SUPPORTS]-(s:Sentence)
  WITH s ORDER BY coalesce(s.reported, '') DESC, s.id LIMIT 200
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  RETURN {sentence: s.id, text: s.text, n: s.n, article: a.id, title: a.title, published: a.published, source: a.source, url: a.url} AS said
}
RETURN id, said
