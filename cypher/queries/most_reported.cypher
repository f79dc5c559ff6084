// title (id): Peristiwa yang paling banyak diberitakan
// title (en): Events most reported
// description (id): Peristiwa yang disebut paling banyak artikel dan kalimat.
// description (en): The events told by the most articles and sentences.
// param type: event type = null   hanya jenis ini | only this type
// param since: date = null   hanya sejak tanggal ini | only since this date
// param limit: integer = 20   paling banyak sekian peristiwa | at most this many events
// chart: summary, articles
MATCH (e:Event)
WHERE ($type IS NULL OR e.type = $type)
  AND ($since IS NULL OR e.date >= left($since, size(e.date)))
WITH e, COUNT { (e)<-[:REPORTS]-(:Sentence) } AS told ORDER BY told DESC, e.id LIMIT 1000
MATCH (e)<-[:REPORTS]-(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
WITH e, count(DISTINCT a) AS articles, count(DISTINCT s) AS sentences
ORDER BY articles DESC, sentences DESC, e.id LIMIT $limit
CALL (e) {
  MATCH (e)<-[role:ACTS_IN|IS_RECIPIENT_OF]-(party)
  WITH party, role ORDER BY type(role), party.id
  RETURN collect(party) AS parties, collect(role) AS roles
}
CALL (e) {
  MATCH (e)<-[:REPORTS]-(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
  WITH a, s ORDER BY coalesce(a.published, '') DESC, s.id
  RETURN collect({sentence: s.id, text: s.text, article: a.id, title: a.title, published: a.published,
                  source: a.source, url: a.url})[..20] AS evidence
}
RETURN e AS event, parties, roles, articles, sentences, e.date AS date, e.type AS type, e.summary AS summary, evidence
ORDER BY articles DESC, sentences DESC, e.id
