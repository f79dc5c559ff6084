// title (id): Kerja sama atau konflik
// title (en): Cooperation or conflict
// group: about, 4
// description (id): Berapa peristiwa tiap golongan PLOVER antara satu pihak dan mitranya.
// description (en): How many events of each PLOVER quad class a party has with each partner.
// param who: entity = country:RU   pihaknya | the party
// param since: date = null   dari tanggal ini | from this date
// param until: date = null   sampai tanggal ini | until this date
// param dated: switch = no   hanya tanggal yang disebut teks, bukan tanggal berita | only dates the text gives, not days of report
// param coarse: switch = no   juga yang hanya bertanggal tahun atau bulan, mungkin di luarnya | also those dated only by year or month, maybe outside of it
// param limit: integer = 50   jumlah baris maksimal | at most this many rows
// chart: name, cooperation, conflict
MATCH (who:Actor|Organization|Country {id: $who})-[:ACTS_IN|IS_RECIPIENT_OF]->(e:Event)
WHERE e.modality = 'asserted'
MATCH (e)<-[:ACTS_IN|IS_RECIPIENT_OF]-(partner)
WHERE partner.id <> $who
WITH DISTINCT who, partner, e, coalesce(e.date, CASE WHEN $dated THEN null ELSE e.first_reported END) AS moment
WHERE (NOT $dated OR moment IS NOT NULL)
  AND ($since IS NULL OR moment + CASE WHEN $coarse THEN '-99-99' ELSE '-01-01' END >= $since)
  AND ($until IS NULL OR left(moment + CASE WHEN $coarse THEN '' ELSE '-99-99' END, size($until)) <= $until)
WITH who, partner, e ORDER BY e.id
WITH who, partner, count(e) AS events, avg(e.score) AS score, collect(e)[..10] AS some,
  sum(CASE WHEN e.quad_class ENDS WITH 'cooperation' THEN 1 ELSE 0 END) AS cooperation,
  sum(CASE WHEN e.quad_class ENDS WITH 'conflict' THEN 1 ELSE 0 END) AS conflict
// Its own people and bodies are no partners: what a president does, the state does.
WHERE NOT EXISTS { MATCH (partner)-[:HOLDS_POSITION|PART_OF*1..2]->(side) WHERE side.id = $who AND (partner:Actor OR partner:Organization) }
WITH who, partner, events, score, some, cooperation, conflict
ORDER BY events DESC, partner.id LIMIT $limit
CALL (some) {
  UNWIND some AS e
  MATCH (e)<-[:REPORTS]-(s:Sentence)
  WITH DISTINCT s ORDER BY coalesce(s.reported, '') DESC, s.id LIMIT 10
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  WITH a, s ORDER BY coalesce(s.reported, '') DESC, s.id
  RETURN collect({sentence: s.id, text: s.text, article: a.id, title: a.title, published: a.published,
                  source: a.source, url: a.url}) AS evidence
}
RETURN who, partner, partner.name AS name, events, cooperation, conflict, round(score, 1) AS score, evidence
ORDER BY events DESC, partner.id
