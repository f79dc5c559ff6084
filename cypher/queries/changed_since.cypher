// title (id): Apa yang baru sejak suatu tanggal
// title (en): What is new since a date
// group: new, 1
// description (id): Peristiwa yang pertama kali diberitakan pada atau sesudah tanggal ini, terbaru dahulu.
// description (en): Events first reported on or after this date, newest first.
// param since: date = 2024-01-01   sejak tanggal ini | since this date
// param until: date = null   sampai tanggal ini | until this date
// param who: entity = null   hanya tentang pihak ini | only about this party
// param limit: integer = 50   jumlah peristiwa maksimal | at most this many events
MATCH (e:Event)
WHERE e.first_reported >= left($since, size(e.first_reported))
  AND ($until IS NULL OR left(e.first_reported, size($until)) <= $until)
  AND ($who IS NULL OR EXISTS { MATCH (e)<-[:ACTS_IN|IS_RECIPIENT_OF]-(party) WHERE party.id = $who })
WITH e, e.first_reported AS reported ORDER BY reported DESC, e.id LIMIT $limit
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
RETURN e AS event, parties, roles, reported, e.date AS date, e.type AS type, e.modality AS modality, e.summary AS summary, evidence
ORDER BY reported DESC, e.id
