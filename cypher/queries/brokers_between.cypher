// title (id): Perantara antara dua kubu (contoh: Rusia–Amerika Serikat)
// title (en): Brokers between two camps (example: Russia–United States)
// group: between, 6
// description (id): Siapa yang punya hubungan kerja sama dengan kedua kubu (anggota dan pejabatnya ikut dihitung), paling banyak dahulu.
// description (en): Who cooperates with both camps (members and office holders count), most first.
// param first: entity = country:RU   kubu pertama | the first camp
// param second: entity = country:US   kubu kedua | the second camp
// param limit: integer = 20   jumlah perantara maksimal | at most this many brokers
MATCH (side:Actor|Organization|Country|Place)<-[:HOLDS_POSITION|PART_OF|MEMBER_OF*0..1]-(one)
WHERE side.id IN [$first, $second]
WITH collect(DISTINCT one.id) AS members
UNWIND [$first, $second] AS camp
MATCH (:Actor|Organization|Country|Place {id: camp})<-[:HOLDS_POSITION|PART_OF|MEMBER_OF*0..1]-(one)
MATCH (one)-[:ACTS_IN|IS_RECIPIENT_OF]->(e:Event)<-[:ACTS_IN|IS_RECIPIENT_OF]-(broker)
WHERE e.quad_class ENDS WITH 'cooperation' AND e.modality <> 'negated' AND NOT broker.id IN members
WITH DISTINCT broker, camp, e ORDER BY e.id
WITH broker, collect(CASE camp WHEN $first THEN e END) AS with_first, collect(CASE camp WHEN $second THEN e END) AS with_second
WHERE size(with_first) > 0 AND size(with_second) > 0
WITH broker, with_first, with_second, size(with_first) + size(with_second) AS events
ORDER BY events DESC, broker.id LIMIT $limit
CALL (with_first, with_second) {
  UNWIND with_first + with_second AS e
  MATCH (e)<-[role:ACTS_IN|IS_RECIPIENT_OF]-(party)
  WITH e, party, role ORDER BY e.id, party.id
  RETURN collect(party) AS parties, collect(role) AS roles
}
CALL (with_first, with_second) {
  UNWIND with_first + with_second AS e
  MATCH (e)<-[:REPORTS]-(s:Sentence)
  WITH DISTINCT s ORDER BY coalesce(s.reported, '') DESC, s.id LIMIT 20
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  WITH a, s ORDER BY coalesce(s.reported, '') DESC, s.id
  RETURN collect({sentence: s.id, text: s.text, article: a.id, title: a.title, published: a.published,
                  source: a.source, url: a.url}) AS evidence
}
RETURN broker, with_first, with_second, parties, roles, broker.name AS name, events, evidence
ORDER BY events DESC, broker.id
