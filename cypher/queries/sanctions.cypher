// title (id): Sanksi dan pemutusan hubungan
// title (en): Sanctions
// description (id): Siapa menjatuhkan sanksi atau memutus hubungan dengan siapa, terbaru dahulu; yang direncanakan dan ditolak ditandai.
// description (en): Who sanctions or breaks relations with whom, newest first; planned and refused ones are marked.
// param who: entity = null   hanya yang melibatkan pihak ini | only those with this party
// param since: date = null   hanya sejak tanggal ini | only since this date
// param limit: integer = 50   paling banyak sekian peristiwa | at most this many events
MATCH (e:Event)
WHERE e.type = 'SANCTION'
  AND ($since IS NULL OR e.date >= left($since, size(e.date)))
  AND ($who IS NULL OR EXISTS { MATCH (e)<-[:ACTS_IN|IS_RECIPIENT_OF]-(party) WHERE party.id = $who })
WITH e ORDER BY coalesce(e.date, '') DESC, e.id LIMIT $limit
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
RETURN e AS event, parties, roles, e.date AS date, e.mode AS mode, e.modality AS modality, e.summary AS summary, evidence
ORDER BY coalesce(date, '') DESC, e.id
