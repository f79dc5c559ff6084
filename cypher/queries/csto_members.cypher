// title (id): Anggota sebuah organisasi (contoh: CSTO)
// title (en): Members of an organization (example: the CSTO)
// group: about, 7
// description (id): Siapa anggotanya dan apa statusnya, dengan kalimat yang mengatakannya.
// description (en): Who its members are and with what status, with the sentences that say so.
// param organization: entity = organization:csto   organisasinya | the organization
// param limit: integer = 100   jumlah anggota maksimal | at most this many members
MATCH (organization:Organization {id: $organization})<-[r:MEMBER_OF]-(member)
WITH member, r, organization ORDER BY member.name, member.id LIMIT $limit
CALL (r) {
  MATCH (:Claim {id: r.claim})<-[:SUPPORTS]-(s:Sentence)
  WITH s ORDER BY coalesce(s.reported, '') DESC, s.id LIMIT 20
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  WITH a, s ORDER BY coalesce(s.reported, '') DESC, s.id
  RETURN collect({sentence: s.id, text: s.text, article: a.id, title: a.title, published: a.published,
                  source: a.source, url: a.url}) AS evidence
}
RETURN member, r, organization, member.name AS name, r.status AS status, r.last_reported AS last_reported, evidence
ORDER BY name, member.id
