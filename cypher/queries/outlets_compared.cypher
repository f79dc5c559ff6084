// title (id): Media dibandingkan
// title (en): Outlets compared
// group: sources, 3
// description (id): Peristiwa antara dua pihak menurut tiap media: bagaimana diberitakan, siapa yang dikutip, dan kalimatnya.
// description (en): The events between two parties outlet by outlet: how each tells it, whom it quotes, and the sentences.
// param first: entity = country:RU   pihak pertama | the first party
// param second: entity = organization:taliban   pihak kedua | the second party
// param since: date = null   dari tanggal ini | from this date
// param until: date = null   sampai tanggal ini | until this date
// param dated: switch = no   hanya tanggal yang disebut teks, bukan tanggal berita | only dates the text gives, not days of report
// param coarse: switch = no   juga yang hanya bertanggal tahun atau bulan, mungkin di luarnya | also those dated only by year or month, maybe outside of it
// param limit: integer = 50   jumlah baris maksimal | at most this many rows
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
  AND (other.id = far OR EXISTS { MATCH (other)-[:HOLDS_POSITION|PART_OF*1..2]->(side) WHERE side.id = far AND (other:Actor OR other:Organization) })
WITH DISTINCT e, coalesce(e.date, CASE WHEN $dated THEN null ELSE e.first_reported END) AS moment
WHERE (NOT $dated OR moment IS NOT NULL)
  AND ($since IS NULL OR moment + CASE WHEN $coarse THEN '-99-99' ELSE '-01-01' END >= $since)
  AND ($until IS NULL OR left(moment + CASE WHEN $coarse THEN '' ELSE '-99-99' END, size($until)) <= $until)
WITH e, moment ORDER BY coalesce(moment, '') DESC, e.id LIMIT $limit
MATCH (e)<-[r:REPORTS]-(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
OPTIONAL MATCH (speaker:Actor|Organization|Country {id: r.speaker})
WITH e, moment, coalesce(a.source, '?') AS source, speaker, r, s, a ORDER BY coalesce(s.reported, '') DESC, s.id
WITH e, moment, source, collect(DISTINCT r.modality) AS modality, count(DISTINCT a) AS articles, count(DISTINCT s) AS sentences,
  collect(DISTINCT speaker.name) AS speakers,
  collect({sentence: s.id, text: s.text, article: a.id, title: a.title, published: a.published,
           source: a.source, url: a.url})[..20] AS evidence
ORDER BY coalesce(moment, '') DESC, e.id, source LIMIT $limit
RETURN e AS event, moment AS date, e.type AS type, e.summary AS summary, source, modality, e.disputed AS disputed, speakers, articles, sentences, evidence
ORDER BY coalesce(date, '') DESC, event.id, source
