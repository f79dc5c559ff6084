// title (id): Kisah utama
// title (en): Main stories
// group: happened, 2
// description (id): Peristiwa yang diceritakan paling banyak media, dengan judul berita, rentang waktu, dan siapa yang disebut pelakunya.
// description (en): What most media tell of, with a headline, the span of time, and who is said to have done it.
// param who: entity = null   hanya yang menyangkut pihak ini | only those with this party
// param since: date = null   dari tanggal ini | from this date
// param until: date = null   sampai tanggal ini | until this date
// param outlets: integer = 2   paling sedikit sekian media | at least this many media
// param limit: integer = 20   jumlah kisah maksimal | at most this many stories
// chart: headline, articles
MATCH (e:Event)
WHERE e.outlets >= $outlets
  AND ($since IS NULL OR coalesce(e.last_reported, '') >= $since)
  AND ($until IS NULL OR coalesce(left(e.first_reported, size($until)), '9999') <= $until)
  AND ($who IS NULL OR EXISTS { MATCH (e)<-[:ACTS_IN|IS_RECIPIENT_OF]-(p) WHERE p.id = $who })
WITH e ORDER BY e.articles DESC, e.outlets DESC, e.id LIMIT $limit
CALL (e) {
  MATCH (e)<-[role:ACTS_IN|IS_RECIPIENT_OF]-(party)
  WITH party, role ORDER BY type(role), party.id
  RETURN collect(party) AS parties, collect(role) AS roles
}
CALL (e) {
  MATCH (e)<-[:REPORTS]-(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
  WITH a, count(DISTINCT s) AS told ORDER BY told DESC, coalesce(a.published, ''), a.id LIMIT 1
  RETURN collect(a.title)[0] AS headline
}
CALL (e) {
  MATCH (e)<-[r:REPORTS]-(:Sentence)
  WITH DISTINCT split(r.summary, ':')[0] AS who
  ORDER BY who
  RETURN collect(who) AS attributed
}
CALL (e) {
  MATCH (e)<-[:REPORTS]-(s:Sentence)
  WITH s ORDER BY coalesce(s.reported, '') DESC, s.id LIMIT 20
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  WITH a, s ORDER BY coalesce(s.reported, '') DESC, s.id
  RETURN collect({sentence: s.id, text: s.text, article: a.id, title: a.title, published: a.published,
                  source: a.source, url: a.url}) AS evidence
}
RETURN headline, e AS event, parties, roles, e.articles AS articles, e.outlets AS outlets, e.first_reported AS first,
       e.last_reported AS last, attributed, e.type AS type, e.summary AS summary, evidence
ORDER BY articles DESC, outlets DESC, e.id
