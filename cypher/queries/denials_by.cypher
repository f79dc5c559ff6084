// title (id): Siapa membantah dan menolak apa
// title (en): Who denied and refused what
// description (id): Bantahan dan penolakan satu pihak dan pejabatnya, terbaru dahulu.
// description (en): Denials and refusals of a party and its officials, newest first.
// param who: entity = organization:taliban   pihaknya | the party
// param limit: integer = 50   paling banyak sekian peristiwa | at most this many events
MATCH (who:Actor|Organization|Country|Place {id: $who})
MATCH (who)<-[:HOLDS_POSITION|PART_OF*0..2]-(us)
WHERE us.id = $who OR us:Actor OR us:Organization
WITH DISTINCT us
MATCH (us)-[:ACTS_IN]->(e:Event)
WHERE e.type = 'REJECT'
WITH DISTINCT e ORDER BY coalesce(e.date, '') DESC, e.id LIMIT $limit
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
RETURN e AS event, parties, roles, e.date AS date, e.mode AS mode, e.modality AS modality, e.summary AS summary, evidence
ORDER BY coalesce(date, '') DESC, e.id
