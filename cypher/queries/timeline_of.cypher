// title (id): Garis waktu satu pihak
// title (en): Timeline of an actor
// description (id): Peristiwa bertanggal yang melibatkan orang, organisasi, negara atau tempat ini, dari yang terlama.
// description (en): Dated events with this person, organization, country or place in them, oldest first.
// param who: entity = country:RU   orang, pihak atau tempatnya | the person, party or place
// param since: date = 1900-01-01   sejak tanggal ini | since this date
// param until: date = today   sampai tanggal ini | until this date
// param limit: integer = 100   paling banyak sekian peristiwa | at most this many events
MATCH (who:Actor|Organization|Country|Place {id: $who})-[:ACTS_IN|IS_RECIPIENT_OF|TAKES_PLACE_IN]-(e:Event)
WHERE e.date >= left($since, size(e.date)) AND e.date <= $until
WITH DISTINCT e ORDER BY e.date, e.id LIMIT $limit
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
RETURN e AS event, parties, roles, e.date AS date, left(e.date, 4) AS year, e.type AS type, e.modality AS modality,
  e.summary AS summary, evidence
ORDER BY date, e.id
