// title (id): Siapa bertemu siapa
// title (en): Who met whom
// description (id): Pertemuan, kunjungan, perundingan dan telepon seseorang atau satu pihak, terbaru dahulu.
// description (en): Meetings, visits, talks and calls of a person or party, newest first.
// param who: entity = country:RU   orang atau pihaknya | the person or party
// param since: date = null   hanya sejak tanggal ini | only since this date
// param until: date = null   hanya sampai tanggal ini | only until this date
// param limit: integer = 50   paling banyak sekian pertemuan | at most this many meetings
MATCH (who:Actor|Organization|Country|Place {id: $who})
MATCH (who)<-[:HOLDS_POSITION|PART_OF*0..2]-(us)
WHERE us.id = $who OR us:Actor OR us:Organization
WITH DISTINCT us
MATCH (us)-[:ACTS_IN|IS_RECIPIENT_OF]->(e:Event)
WHERE e.type = 'CONSULT'
  AND ($since IS NULL OR e.date >= left($since, size(e.date)))
  AND ($until IS NULL OR e.date <= $until)
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
RETURN e AS event, parties, roles, e.date AS date, [party IN parties | party.name] AS met, e.modality AS modality,
  e.summary AS summary, evidence
ORDER BY coalesce(date, '') DESC, e.id
