// title (id): Peristiwa antara dua pihak
// title (en): Events between two parties
// group: between, 1
// description (id): Apa yang dilakukan kedua pihak satu sama lain, terbaru atau paling banyak diberitakan dahulu.
// description (en): What the two did to each other, the newest or the most reported first.
// param first: entity = country:RU   pihak pertama | the first party
// param second: entity = organization:csto   pihak kedua | the second party
// param type: event type = null   hanya jenis ini | only this type
// param since: date = null   dari tanggal ini | from this date
// param until: date = null   sampai tanggal ini | until this date
// param dated: switch = no   hanya tanggal yang disebut teks, bukan tanggal berita | only dates the text gives, not days of report
// param coarse: switch = no   juga yang hanya bertanggal tahun atau bulan, mungkin di luarnya | also those dated only by year or month, maybe outside of it
// param most_reported: switch = no   yang paling banyak diberitakan dahulu | the most reported first
// param limit: integer = 50   jumlah peristiwa maksimal | at most this many events
MATCH (first:Actor|Organization|Country|Place {id: $first})
MATCH (second:Actor|Organization|Country|Place {id: $second})
// From the side with fewer events and members to its events, then to which side the others belong: neither side is collected.
WITH first, second, COUNT { (first)-[:ACTS_IN|IS_RECIPIENT_OF]->() } + COUNT { (first)<-[:HOLDS_POSITION|PART_OF]-() } AS firsts,
  COUNT { (second)-[:ACTS_IN|IS_RECIPIENT_OF]->() } + COUNT { (second)<-[:HOLDS_POSITION|PART_OF]-() } AS seconds
WITH CASE WHEN firsts <= seconds THEN first ELSE second END AS near, CASE WHEN firsts <= seconds THEN second ELSE first END AS far
MATCH (near)<-[:HOLDS_POSITION|PART_OF*0..2]-(one)
WHERE one.id = near.id OR one:Actor OR one:Organization
WITH DISTINCT one, far.id AS far
MATCH (one)-[x:ACTS_IN|IS_RECIPIENT_OF]->(e:Event)
MATCH (e)<-[y:ACTS_IN|IS_RECIPIENT_OF]-(other)
WHERE one.id <> other.id AND (type(x) = 'ACTS_IN' OR type(y) = 'ACTS_IN')
  AND ($type IS NULL OR e.type = $type)
  AND (other.id = far OR EXISTS { MATCH (other)-[:HOLDS_POSITION|PART_OF*1..2]->(side) WHERE side.id = far AND (other:Actor OR other:Organization) })
WITH DISTINCT e, coalesce(e.date, CASE WHEN $dated THEN null ELSE e.first_reported END) AS moment
WHERE (NOT $dated OR moment IS NOT NULL)
  AND ($since IS NULL OR moment + CASE WHEN $coarse THEN '-99-99' ELSE '-01-01' END >= $since)
  AND ($until IS NULL OR left(moment + CASE WHEN $coarse THEN '' ELSE '-99-99' END, size($until)) <= $until)
WITH e, moment, CASE WHEN $most_reported THEN e.articles ELSE 0 END AS weight
ORDER BY weight DESC, coalesce(moment, '') DESC, e.id LIMIT $limit
CALL (e) {
  MATCH (e)<-[role:ACTS_IN|IS_RECIPIENT_OF]-(party)
  WITH party, role ORDER BY type(role), party.id
  RETURN collect(party) AS parties, collect(role) AS roles
}
CALL (e) {
  MATCH (e)<-[:ACTS_IN|IS_RECIPIENT_OF]-(holder)
  WHERE holder:Actor OR holder:Organization
  MATCH path = (holder)-[:HOLDS_POSITION|PART_OF*1..2]->(side)
  WHERE side.id IN [$first, $second]
  WITH path ORDER BY holder.id, side.id, length(path)
  RETURN collect(path)[..10] AS offices
}
CALL (e) {
  MATCH (e)<-[:REPORTS]-(s:Sentence)
  WITH s ORDER BY coalesce(s.reported, '') DESC, s.id LIMIT 20
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  WITH a, s ORDER BY coalesce(s.reported, '') DESC, s.id
  RETURN collect({sentence: s.id, text: s.text, article: a.id, title: a.title, published: a.published,
                  source: a.source, url: a.url}) AS evidence
}
RETURN e AS event, parties, roles, offices, e.date AS date, e.first_reported AS reported, e.type AS type, e.mode AS mode, e.quad_class AS quad_class,
  e.modality AS modality, e.articles AS articles, e.summary AS summary, evidence
ORDER BY weight DESC, coalesce(moment, '') DESC, e.id
