// title (id): Bagaimana dua pihak terhubung
// title (en): How two are connected
// group: between, 4
// description (id): Jalur terpendek di antara keduanya melalui peristiwa dan hubungan, dengan kalimat tiap langkahnya.
// description (en): The shortest ways between the two through events and relations, with the sentences of each step.
// param first: entity = country:AZ   pihak pertama | the first party
// param second: entity = organization:taliban   pihak kedua | the second party
// param limit: integer = 5   jumlah jalur maksimal | at most this many paths
MATCH (one:Actor|Organization|Country|Place {id: $first})
MATCH (other:Actor|Organization|Country|Place {id: $second})
MATCH path = allShortestPaths((one)-[:ACTS_IN|IS_RECIPIENT_OF|MEMBER_OF|HOLDS_POSITION|LEADS|BORDERS|PART_OF|LOCATED_IN|ALLY_OF*..8]-(other))
WITH path, [n IN nodes(path) | n.id] AS ids, [n IN nodes(path) | coalesce(n.name, n.summary)] AS steps
ORDER BY ids LIMIT $limit
CALL (path) {
  UNWIND relationships(path) AS step
  WITH DISTINCT step.claim AS claim WHERE claim IS NOT NULL
  MATCH (:Claim {id: claim})<-[:SUPPORTS]-(s:Sentence)
  WITH s ORDER BY coalesce(s.reported, '') DESC, s.id LIMIT 20
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  WITH a, s ORDER BY coalesce(s.reported, '') DESC, s.id
  RETURN collect(DISTINCT {sentence: s.id, text: s.text, article: a.id, title: a.title, published: a.published,
                           source: a.source, url: a.url}) AS of_relations
}
CALL (path) {
  UNWIND nodes(path) AS e
  MATCH (e)<-[:REPORTS]-(s:Sentence)
  WITH DISTINCT s ORDER BY coalesce(s.reported, '') DESC, s.id LIMIT 20
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  WITH a, s ORDER BY coalesce(s.reported, '') DESC, s.id
  RETURN collect({sentence: s.id, text: s.text, article: a.id, title: a.title, published: a.published,
                  source: a.source, url: a.url}) AS of_events
}
RETURN path, ids, steps, size(steps) - 1 AS length, (of_relations + of_events)[..20] AS evidence
ORDER BY ids
