// title (id): Perantara antara dua kubu
// title (en): Brokers between two camps
// group: between, 6
// description (id): Siapa yang punya hubungan kerja sama dengan kedua kubu (anggota dan pejabatnya ikut dihitung), paling banyak dahulu.
// description (en): Who cooperates with both camps (members and office holders count), most first.
// param first: entity = country:RU   kubu pertama | the first camp
// param second: entity = country:US   kubu kedua | the second camp
// param limit: integer = 20   paling banyak sekian perantara | at most this many brokers
MATCH (second:Actor|Organization|Country|Place {id: $second})
MATCH (second)<-[:HOLDS_POSITION|PART_OF|MEMBER_OF*0..1]-(them)
WITH collect(DISTINCT them.id) AS theirs
CALL () {
  MATCH (first:Actor|Organization|Country|Place {id: $first})
  MATCH (first)<-[:HOLDS_POSITION|PART_OF|MEMBER_OF*0..1]-(us)
  RETURN collect(DISTINCT us) AS camp, collect(DISTINCT us.id) AS ours
}
CALL (camp, ours, theirs) {
  UNWIND camp AS one
  MATCH (one)-[:ACTS_IN|IS_RECIPIENT_OF]->(e:Event)<-[:ACTS_IN|IS_RECIPIENT_OF]-(broker)
  WHERE e.quad_class ENDS WITH 'cooperation' AND e.modality <> 'negated'
    AND NOT broker.id IN ours AND NOT broker.id IN theirs
  WITH DISTINCT broker, e ORDER BY e.id
  RETURN broker, collect(e) AS with_first
}
CALL (broker, theirs) {
  MATCH (broker)-[:ACTS_IN|IS_RECIPIENT_OF]->(e:Event)
  WHERE e.quad_class ENDS WITH 'cooperation' AND e.modality <> 'negated'
  MATCH (e)<-[:ACTS_IN|IS_RECIPIENT_OF]-(other)
  WHERE other.id IN theirs
  WITH DISTINCT e ORDER BY e.id
  RETURN collect(e) AS with_second
}
WITH broker, with_first, with_second WHERE size(with_second) > 0
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
  MATCH (e)<-[:REPORTS]-(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
  WITH DISTINCT a, s ORDER BY coalesce(a.published, '') DESC, s.id
  RETURN collect({sentence: s.id, text: s.text, article: a.id, title: a.title, published: a.published,
                  source: a.source, url: a.url})[..20] AS evidence
}
RETURN broker, with_first, with_second, parties, roles, broker.name AS name, events, evidence
ORDER BY events DESC, broker.id
