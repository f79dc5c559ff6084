// The newest sentences that report each of several events, at most 200.
UNWIND $ids AS id
MATCH (e:Event {id: id})
CALL (e) {
  MATCH (e)<-[:REPORTS]-(s:Sentence)
  WITH DISTINCT s ORDER BY coalesce(s.reported, '') DESC, s.id LIMIT 200
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  RETURN {sentence: s.id, text: s.text, n: s.n, article: a.id, title: a.title, published: a.published, source: a.source, url: a.url} AS said
}
RETURN id, said
