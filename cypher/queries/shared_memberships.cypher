// title (id): Organisasi yang sama
// title (en): Organizations in common
// group: between, 5
// description (id): Organisasi tempat kedua pihak menjadi anggota, dengan status masing-masing.
// description (en): Organizations both are members of, with the status of each.
// param first: entity = country:RU   pihak pertama | the first party
// param second: entity = country:AM   pihak kedua | the second party
// param limit: integer = 30   jumlah organisasi maksimal | at most this many organizations
MATCH (one:Actor|Organization|Country {id: $first})-[r:MEMBER_OF]->(body:Organization)<-[other_r:MEMBER_OF]-(other:Actor|Organization|Country {id: $second})
WITH one, r, body, other_r, other ORDER BY body.name, body.id LIMIT $limit
CALL (r, other_r) {
  UNWIND [r.claim, other_r.claim] AS claim
  MATCH (:Claim {id: claim})<-[:SUPPORTS]-(s:Sentence)
  WITH DISTINCT s ORDER BY coalesce(s.reported, '') DESC, s.id LIMIT 20
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  WITH a, s ORDER BY coalesce(s.reported, '') DESC, s.id
  RETURN collect({sentence: s.id, text: s.text, article: a.id, title: a.title, published: a.published,
                  source: a.source, url: a.url}) AS evidence
}
RETURN one, r, body, other_r, other, body.name AS organization, r.status AS first_status, other_r.status AS second_status, evidence
ORDER BY organization, body.id
