// title (id): Siapa membantu siapa
// title (en): Who helps whom
// description (id): Uang, senjata, pasukan dan bantuan kemanusiaan: pemberi dan penerimanya, terbaru dahulu.
// description (en): Money, arms, troops and relief: who gives and who receives, newest first.
// param giver: entity = null   hanya dari pihak ini | only from this party
// param receiver: entity = null   hanya untuk pihak ini | only to this party
// param limit: integer = 50   paling banyak sekian peristiwa | at most this many events
MATCH (e:Event)
WHERE e.type = 'AID'
  AND ($giver IS NULL OR EXISTS { MATCH (e)<-[:ACTS_IN]-(one) WHERE one.id = $giver })
  AND ($receiver IS NULL OR EXISTS { MATCH (e)<-[:IS_RECIPIENT_OF]-(other) WHERE other.id = $receiver })
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
RETURN e AS event, parties, roles, e.date AS date, e.modality AS modality, e.summary AS summary, evidence
ORDER BY coalesce(date, '') DESC, e.id
