// title (id): Kejadian di perbatasan dua negara
// title (en): Events at a border
// group: between, 8
// description (id): Peristiwa yang kalimatnya berbicara tentang perbatasan dan menyebut kedua negara.
// description (en): Events whose sentence speaks of a border and mentions both countries.
// param first: entity = country:TJ   negara pertama | the first country
// param second: entity = country:AF   negara kedua | the second country
// param word: text = batas   kata yang dicari dalam kalimat | the word looked for in the sentence
// param since: date = null   dari tanggal ini | from this date
// param until: date = null   sampai tanggal ini | until this date
// param dated: switch = no   hanya tanggal yang disebut teks, bukan tanggal berita | only dates the text gives, not days of report
// param coarse: switch = no   juga yang hanya bertanggal tahun atau bulan, mungkin di luarnya | also those dated only by year or month, maybe outside of it
// param limit: integer = 50   jumlah peristiwa maksimal | at most this many events
MATCH (:Country {id: $first})<-[:MENTIONS]-(s:Sentence)-[:MENTIONS]->(:Country {id: $second})
WHERE toLower(s.text) CONTAINS toLower($word)
WITH DISTINCT s
MATCH (s)-[:REPORTS]->(e:Event)
WITH DISTINCT e, coalesce(e.date, CASE WHEN $dated THEN null ELSE e.first_reported END) AS moment
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
RETURN e AS event, parties, roles, e.date AS date, e.first_reported AS reported, e.type AS type, e.modality AS modality, e.summary AS summary, evidence
ORDER BY coalesce(moment, '') DESC, e.id
