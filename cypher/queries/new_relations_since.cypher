// title (id): Hubungan baru sejak suatu tanggal
// title (en): New relations since a date
// group: new, 2
// description (id): Keanggotaan, jabatan, persekutuan dan hubungan lain yang pertama kali diberitakan pada atau sesudah tanggal ini.
// description (en): Memberships, offices, alliances and other relations first reported on or after this date.
// param since: date = 2024-01-01   sejak tanggal ini | since this date
// param until: date = null   sampai tanggal ini | until this date
// param type: relationship type = null   hanya jenis ini | only this type
// param limit: integer = 50   jumlah hubungan maksimal | at most this many relations
MATCH (c:Claim)
WHERE c.first_reported >= left($since, 4) AND c.first_reported >= left($since, size(c.first_reported))
  AND ($until IS NULL OR left(c.first_reported, size($until)) <= $until)
  AND ($type IS NULL OR c.type = $type)
MATCH (one:Actor|Organization|Country {id: c.source})
MATCH (one)-[r:MEMBER_OF|HOLDS_POSITION|LEADS|BORDERS|PART_OF|LOCATED_IN|ALLY_OF|HEADQUARTERED_IN {claim: c.id}]->(other)
WITH one, r, other ORDER BY c.first_reported DESC, one.id, type(r), other.id LIMIT $limit
CALL (r) {
  MATCH (:Claim {id: r.claim})<-[:SUPPORTS]-(s:Sentence)
  WITH s ORDER BY coalesce(s.reported, '') DESC, s.id LIMIT 20
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  WITH a, s ORDER BY coalesce(s.reported, '') DESC, s.id
  RETURN collect({sentence: s.id, text: s.text, article: a.id, title: a.title, published: a.published,
                  source: a.source, url: a.url}) AS evidence
}
RETURN one, r, other, one.name AS name, type(r) AS relation, other.name AS to, r.first_reported AS first_reported, evidence
ORDER BY first_reported DESC, one.id, relation, other.id
