// title (id): Negara tetangga
// title (en): Neighbors of a country
// group: about, 10
// description (id): Negara mana yang berbatasan dengan negara ini, dan sepanjang berapa kilometer.
// description (en): Which countries border this one, and along how many kilometers.
// param country: entity = country:AF   negaranya | the country
// param limit: integer = 50   jumlah negara maksimal | at most this many countries
MATCH (country:Country {id: $country})-[r:BORDERS]-(neighbor:Country)
WITH country, r, neighbor ORDER BY neighbor.name, neighbor.id LIMIT $limit
CALL (r) {
  MATCH (:Claim {id: r.claim})<-[:SUPPORTS]-(s:Sentence)
  WITH s ORDER BY coalesce(s.reported, '') DESC, s.id LIMIT 20
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  WITH a, s ORDER BY coalesce(s.reported, '') DESC, s.id
  RETURN collect({sentence: s.id, text: s.text, article: a.id, title: a.title, published: a.published,
                  source: a.source, url: a.url}) AS evidence
}
RETURN country, r, neighbor, neighbor.name AS name, r.length_km AS length_km, evidence
ORDER BY name, neighbor.id
