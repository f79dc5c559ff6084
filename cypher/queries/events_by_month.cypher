// title (id): Peristiwa per bulan
// title (en): Events by month
// group: about, 3
// description (id): Berapa peristiwa kerja sama dan konflik tiap bulan, untuk melihat kapan keadaan berubah.
// description (en): How many events of cooperation and of conflict each month, to see when things changed.
// param who: entity = country:RU   orang atau pihaknya | the person or party
// param since: date = null   dari tanggal ini | from this date
// param until: date = null   sampai tanggal ini | until this date
// param dated: switch = no   hanya tanggal yang disebut teks, bukan tanggal berita | only dates the text gives, not days of report
// param coarse: switch = no   juga yang hanya bertanggal tahun atau bulan, mungkin di luarnya | also those dated only by year or month, maybe outside of it
// param limit: integer = 240   jumlah bulan maksimal | at most this many months
// chart: month, cooperation, conflict
MATCH (who:Actor|Organization|Country {id: $who})-[:ACTS_IN|IS_RECIPIENT_OF]->(e:Event)
WHERE e.modality = 'asserted'
WITH DISTINCT who, e, coalesce(e.date, CASE WHEN $dated THEN null ELSE e.first_reported END) AS moment
WHERE size(moment) >= 7
  AND ($since IS NULL OR moment + CASE WHEN $coarse THEN '-99-99' ELSE '-01-01' END >= $since)
  AND ($until IS NULL OR left(moment + CASE WHEN $coarse THEN '' ELSE '-99-99' END, size($until)) <= $until)
WITH who, e, moment ORDER BY e.id
WITH who, left(moment, 7) AS month, count(e) AS events, collect(e)[..5] AS some,
  sum(CASE WHEN e.quad_class ENDS WITH 'cooperation' THEN 1 ELSE 0 END) AS cooperation,
  sum(CASE WHEN e.quad_class ENDS WITH 'conflict' THEN 1 ELSE 0 END) AS conflict
ORDER BY month LIMIT $limit
CALL (some) {
  UNWIND some AS e
  MATCH (e)<-[:REPORTS]-(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
  WITH DISTINCT a, s ORDER BY s.id LIMIT 5
  RETURN collect({sentence: s.id, text: s.text, article: a.id, title: a.title, published: a.published,
                  source: a.source, url: a.url}) AS evidence
}
RETURN who, month, events, cooperation, conflict, evidence
ORDER BY month
