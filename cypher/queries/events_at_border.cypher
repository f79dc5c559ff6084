// title (id): Kejadian di perbatasan dua negara
// title (en): Events at a border
// description (id): Peristiwa yang kalimatnya berbicara tentang perbatasan dan menyebut kedua negara.
// description (en): Events whose sentence speaks of a border and mentions both countries.
// param first: entity = country:TJ   negara pertama | the first country
// param second: entity = country:AF   negara kedua | the second country
// param word: text = batas   kata yang dicari dalam kalimat | the word looked for in the sentence
// param limit: integer = 50   paling banyak sekian peristiwa | at most this many events
MATCH (:Country {id: $first})<-[:MENTIONS]-(s:Sentence)-[:MENTIONS]->(:Country {id: $second})
WHERE toLower(s.text) CONTAINS toLower($word)
WITH DISTINCT s
MATCH (s)-[:REPORTS]->(e:Event)
WITH DISTINCT e ORDER BY coalesce(e.date, '') DESC, e.id LIMIT $limit
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
RETURN e AS event, parties, roles, e.date AS date, e.type AS type, e.modality AS modality, e.summary AS summary, evidence
ORDER BY coalesce(date, '') DESC, e.id
