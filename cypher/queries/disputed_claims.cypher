// title (id): Klaim yang dibantah
// title (en): Disputed claims
// description (id): Peristiwa yang satu kalimat nyatakan dan kalimat lain bantah, atau yang diberitakan sebagai tidak terjadi.
// description (en): Events that one sentence states and another denies, or that are told as not having happened.
// param who: entity = null   hanya tentang pihak ini | only about this party
// param limit: integer = 50   paling banyak sekian klaim | at most this many claims
MATCH (e:Event)
WHERE (e.disputed = true OR e.modality = 'negated')
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
RETURN e AS event, parties, roles, e.date AS date, e.type AS type, e.modality AS modality, e.disputed AS disputed,
  e.summary AS summary, evidence
ORDER BY coalesce(date, '') DESC, e.id
