// title (id): Apa yang direncanakan
// title (en): What is planned
// description (id): Peristiwa yang diumumkan atau diinginkan tetapi belum terjadi saat diberitakan.
// description (en): Events announced or wanted, but not yet there when reported.
// param who: entity = null   hanya tentang pihak ini | only about this party
// param limit: integer = 50   paling banyak sekian peristiwa | at most this many events
MATCH (e:Event)
WHERE e.modality IN ['planned', 'hypothetical']
  AND ($who IS NULL OR EXISTS { MATCH (e)<-[:ACTS_IN|IS_RECIPIENT_OF]-(party) WHERE party.id = $who })
WITH e ORDER BY coalesce(e.date, '') DESC, e.id LIMIT $limit
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
