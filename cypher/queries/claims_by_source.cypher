// title (id): Apa yang dinyatakan satu media
// title (en): What one source reports
// group: sources, 3
// description (id): Peristiwa yang diberitakan satu media, terbaru dahulu; kosongkan untuk semua media.
// description (en): The events one medium reports, newest first; leave it open for all of them.
// param source: text = null   bagian dari nama medianya | part of the medium's name
// param since: date = null   hanya artikel sejak tanggal ini | only articles since this date
// param until: date = null   hanya artikel sampai tanggal ini | only articles until this date
// param limit: integer = 50   jumlah peristiwa maksimal | at most this many events
MATCH (a:Article)
WHERE ($source IS NULL OR toLower(a.source) CONTAINS toLower($source))
  AND ($since IS NULL OR a.published >= left($since, size(a.published)))
  AND ($until IS NULL OR left(a.published, size($until)) <= $until)
WITH a ORDER BY coalesce(a.published, '') DESC, a.id LIMIT 1000
MATCH (a)-[:HAS_SENTENCE]->(:Sentence)-[:REPORTS]->(e:Event)
WITH e, max(coalesce(a.published, '')) AS newest ORDER BY newest DESC, e.id LIMIT $limit
CALL (e) {
  MATCH (e)<-[role:ACTS_IN|IS_RECIPIENT_OF]-(party)
  WITH party, role ORDER BY type(role), party.id
  RETURN collect(party) AS parties, collect(role) AS roles
}
CALL (e) {
  MATCH (e)<-[:REPORTS]-(s:Sentence)
  WITH s ORDER BY coalesce(s.reported, '') DESC, s.id LIMIT 20
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  WITH a, s ORDER BY coalesce(s.reported, '') DESC, s.id
  RETURN collect({sentence: s.id, text: s.text, article: a.id, title: a.title, published: a.published,
                  source: a.source, url: a.url}) AS evidence
}
RETURN e AS event, parties, roles, newest AS reported, e.date AS date, e.type AS type, e.summary AS summary, evidence
ORDER BY reported DESC, e.id
