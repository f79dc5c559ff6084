// title (id): Siapa paling banyak terhubung
// title (en): Who is most connected
// description (id): Pihak dengan peristiwa dan hubungan terbanyak, dengan contoh kalimat.
// description (en): Those with the most events and relations, with example sentences.
// param label: label = null   hanya jenis ini | only this kind
// param limit: integer = 20   paling banyak sekian baris | at most this many rows
// chart: name, links
MATCH (who:Actor|Organization|Country)
WHERE $label IS NULL OR any(label IN labels(who) WHERE label = $label)
WITH who, COUNT { (who)-[:ACTS_IN|IS_RECIPIENT_OF]->(:Event) } AS events,
  COUNT { (who)-[:MEMBER_OF|HOLDS_POSITION|LEADS|BORDERS|PART_OF|LOCATED_IN|ALLY_OF|HEADQUARTERED_IN]-() } AS relations
WITH who, events, relations, events + relations AS links ORDER BY links DESC, who.id LIMIT $limit
CALL (who) {
  MATCH (who)<-[:MENTIONS]-(s:Sentence)
  WITH DISTINCT s LIMIT 500
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  WITH DISTINCT a, s ORDER BY coalesce(a.published, '') DESC, s.id LIMIT 5
  RETURN collect({sentence: s.id, text: s.text, article: a.id, title: a.title, published: a.published,
                  source: a.source, url: a.url}) AS evidence
}
RETURN who, who.name AS name, links, events, relations, evidence
ORDER BY links DESC, who.id
