// title (id): Perbatasan dua negara (contoh: Tajikistan–Afghanistan)
// title (en): The border of two countries (example: Tajikistan–Afghanistan)
// group: between, 9
// description (id): Apakah keduanya berbatasan, sepanjang berapa kilometer, dan kalimat mana yang mengatakannya.
// description (en): Whether the two share a border, how many kilometers long, and which sentences say so.
// param first: entity = country:TJ   negara pertama | the first country
// param second: entity = country:AF   negara kedua | the second country
// param limit: integer = 10   jumlah baris maksimal | at most this many rows
MATCH (one:Country {id: $first})-[r:BORDERS]-(other:Country {id: $second})
WITH one, r, other ORDER BY one.id LIMIT $limit
CALL (r) {
  MATCH (:Claim {id: r.claim})<-[:SUPPORTS]-(s:Sentence)
  WITH s ORDER BY coalesce(s.reported, '') DESC, s.id LIMIT 20
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  WITH a, s ORDER BY coalesce(s.reported, '') DESC, s.id
  RETURN collect({sentence: s.id, text: s.text, article: a.id, title: a.title, published: a.published,
                  source: a.source, url: a.url}) AS evidence
}
RETURN one, r, other, one.name AS country, other.name AS neighbor, r.length_km AS length_km, evidence
ORDER BY length_km IS NULL, country, one.id
