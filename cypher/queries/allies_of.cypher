// title (id): Sekutu suatu pihak (contoh: Rusia)
// title (en): Allies of a party (example: Russia)
// group: about, 6
// description (id): Siapa bersekutu dengan siapa menurut kalimat mana; juga anggota organisasi yang sama.
// description (en): Who is allied with the party according to which sentence; fellow members of its organizations too.
// param party: entity = country:RU   pihaknya | the party
// param limit: integer = 50   jumlah sekutu maksimal | at most this many allies
MATCH (party:Actor|Organization|Country {id: $party})
CALL (party) {
  MATCH (party)-[r:ALLY_OF]-(ally:Actor|Organization|Country)
  RETURN ally, r, null AS through, null AS own
  UNION
  MATCH (party)-[own:MEMBER_OF]->(through:Organization)<-[r:MEMBER_OF]-(ally:Actor|Organization|Country)
  RETURN ally, r, through, own
}
WITH party, ally, r, through, own ORDER BY through IS NOT NULL, ally.name, ally.id, through.id LIMIT $limit
CALL (r) {
  MATCH (:Claim {id: r.claim})<-[:SUPPORTS]-(s:Sentence)
  WITH s ORDER BY coalesce(s.reported, '') DESC, s.id LIMIT 20
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  WITH a, s ORDER BY coalesce(s.reported, '') DESC, s.id
  RETURN collect({sentence: s.id, text: s.text, article: a.id, title: a.title, published: a.published,
                  source: a.source, url: a.url}) AS evidence
}
RETURN party, ally, r, through, own, ally.name AS name, coalesce(through.name, '') AS fellow_member_of, evidence
ORDER BY through IS NOT NULL, name, ally.id, through.id
