// title (id): Sanksi dan pemutusan hubungan
// title (en): Sanctions
// group: happened, 2
// description (id): Siapa menjatuhkan sanksi atau memutus hubungan dengan siapa, terbaru dahulu; yang direncanakan dan ditolak ditandai.
// description (en): Who sanctions or breaks relations with whom, newest first; planned and refused ones are marked.
// param who: entity = null   hanya yang melibatkan pihak ini | only those with this party
// param since: date = null   dari tanggal ini | from this date
// param until: date = null   sampai tanggal ini | until this date
// param dated: switch = no   hanya tanggal yang disebut teks, bukan tanggal berita | only dates the text gives, not days of report
// param coarse: switch = no   juga yang hanya bertanggal tahun atau bulan, mungkin di luarnya | also those dated only by year or month, maybe outside of it
// param limit: integer = 50   jumlah peristiwa maksimal | at most this many events
MATCH (e:Event)
WHERE e.type = 'SANCTION'
  AND ($who IS NULL OR EXISTS { MATCH (e)<-[:ACTS_IN|IS_RECIPIENT_OF]-(party) WHERE party.id = $who })
WITH e, coalesce(e.date, CASE WHEN $dated THEN null ELSE e.first_reported END) AS moment
WHERE (NOT $dated OR moment IS NOT NULL)
  AND ($since IS NULL OR moment + CASE WHEN $coarse THEN '-99-99' ELSE '-01-01' END >= $since)
  AND ($until IS NULL OR left(moment + CASE WHEN $coarse THEN '' ELSE '-99-99' END, size($until)) <= $until)
WITH e, moment ORDER BY coalesce(moment, '') DESC, e.id LIMIT $limit
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
RETURN e AS event, parties, roles, e.date AS date, e.first_reported AS reported, e.mode AS mode, e.modality AS modality, e.summary AS summary, evidence
ORDER BY coalesce(moment, '') DESC, e.id
