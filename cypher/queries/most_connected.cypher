// title (id): Siapa paling banyak terhubung
// title (en): Who is most connected
// group: network, 1
// description (id): Pihak dengan peristiwa dan hubungan terbanyak di antara seribu tiap jenis yang paling banyak diberitakan.
// description (en): Those with the most events and relations among the thousand of each kind that most articles name.
// param label: label = null   hanya jenis ini | only this kind
// param limit: integer = 20   jumlah baris maksimal | at most this many rows
// chart: name, links
CALL () {
  MATCH (n:Actor) WHERE n.articles > 0 RETURN n AS who ORDER BY n.articles DESC LIMIT 1000
  UNION ALL
  MATCH (n:Organization) WHERE n.articles > 0 RETURN n AS who ORDER BY n.articles DESC LIMIT 1000
  UNION ALL
  MATCH (n:Country) WHERE n.articles > 0 RETURN n AS who ORDER BY n.articles DESC LIMIT 1000
}
WITH who WHERE $label IS NULL OR any(label IN labels(who) WHERE label = $label)
WITH who, COUNT { (who)-[:ACTS_IN|IS_RECIPIENT_OF]->() } AS events,
  COUNT { (who)-[:MEMBER_OF|HOLDS_POSITION|LEADS|BORDERS|PART_OF|LOCATED_IN|ALLY_OF|HEADQUARTERED_IN]-() } AS relations
WITH who, events, relations, events + relations AS links ORDER BY links DESC, who.id LIMIT $limit
CALL (who) {
  MATCH (who)<-[:MENTIONS]-(s:Sentence)
  WITH s LIMIT 500
  WITH s ORDER BY coalesce(s.reported, '') DESC, s.id LIMIT 5
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  RETURN collect({sentence: s.id, text: s.text, article: a.id, title: a.title, published: a.published,
                  source: a.source, url: a.url}) AS evidence
}
RETURN who, who.name AS name, links, events, relations, evidence
ORDER BY links DESC, who.id
