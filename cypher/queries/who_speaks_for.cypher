// title (id): Siapa berbicara untuk siapa
// title (en): Who speaks for whom
// group: about, 8
// description (id): Juru bicara, menteri, duta besar dan pejabat lain satu pihak dan lembaganya, dengan jabatan seperti tertulis.
// description (en): Spokespersons, ministers, ambassadors and other officials of a party and its bodies, with the office as written.
// param party: entity = country:RU   pihaknya | the party
// param title: text = null   hanya jabatan yang memuat kata ini | only offices with this word in them
// param limit: integer = 50   jumlah pejabat maksimal | at most this many officials
MATCH (party:Actor|Organization|Country|Place {id: $party})
MATCH (party)<-[:PART_OF*0..1]-(body)
WHERE body.id = $party OR body:Organization
WITH DISTINCT party, body
MATCH (body)<-[r:HOLDS_POSITION]-(speaker:Actor)
WHERE $title IS NULL OR toLower(r.title) CONTAINS toLower($title)
WITH party, body, speaker, r ORDER BY speaker.name, speaker.id, body.id LIMIT $limit
CALL (party, body) {
  OPTIONAL MATCH (body)-[link:PART_OF]->(party)
  RETURN collect(link)[..1] AS links
}
CALL (r) {
  MATCH (:Claim {id: r.claim})<-[:SUPPORTS]-(s:Sentence)
  WITH s ORDER BY coalesce(s.reported, '') DESC, s.id LIMIT 20
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  WITH a, s ORDER BY coalesce(s.reported, '') DESC, s.id
  RETURN collect({sentence: s.id, text: s.text, article: a.id, title: a.title, published: a.published,
                  source: a.source, url: a.url}) AS evidence
}
RETURN speaker, r, body, party, links, speaker.name AS name, r.title AS title, body.name AS speaks_for,
  r.last_reported AS last_reported, evidence
ORDER BY name, speaker.id, body.id
