// title (id): Jabatan seseorang
// title (en): Offices a person holds
// group: about, 9
// description (id): Jabatan apa yang dipegang seseorang, di mana, dan sejak kapan diberitakan.
// description (en): Which offices a person holds, where, and since when it is reported.
// param person: entity = actor:vladimir-putin   orangnya | the person
// param limit: integer = 20   jumlah jabatan maksimal | at most this many offices
MATCH (person:Actor {id: $person})-[r:HOLDS_POSITION]->(body)
WITH person, r, body ORDER BY coalesce(r.last_reported, '') DESC, body.id LIMIT $limit
CALL (r) {
  MATCH (:Claim {id: r.claim})<-[:SUPPORTS]-(s:Sentence)
  WITH s ORDER BY coalesce(s.reported, '') DESC, s.id LIMIT 20
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  WITH a, s ORDER BY coalesce(s.reported, '') DESC, s.id
  RETURN collect({sentence: s.id, text: s.text, article: a.id, title: a.title, published: a.published,
                  source: a.source, url: a.url}) AS evidence
}
RETURN person, r, body, r.title AS title, body.name AS at, r.first_reported AS first_reported, r.last_reported AS last_reported, evidence
ORDER BY coalesce(last_reported, '') DESC, body.id
