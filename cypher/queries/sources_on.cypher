// title (id): Media mana memberitakan apa
// title (en): Sources on a claim
// group: sources, 2
// description (id): Media yang memberitakan kedua pihak bersama-sama: berapa artikel, sejak kapan, dan kalimatnya.
// description (en): Which media report on the two parties together: how many articles, since when, and the sentences.
// param first: entity = country:RU   pihak pertama | the first party
// param second: entity = organization:taliban   pihak kedua | the second party
// param limit: integer = 30   jumlah media maksimal | at most this many media
// chart: source, articles
MATCH (one:Actor|Organization|Country|Place {id: $first})<-[:MENTIONS]-(s:Sentence)-[:MENTIONS]->(other:Actor|Organization|Country|Place {id: $second})
MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
WITH DISTINCT one, other, a, s ORDER BY coalesce(a.published, '') DESC, s.id
WITH one, other, coalesce(a.source, '?') AS source, count(DISTINCT a) AS articles, count(s) AS sentences,
  min(a.published) AS first_reported, max(a.published) AS last_reported,
  collect({sentence: s.id, text: s.text, article: a.id, title: a.title, published: a.published,
           source: a.source, url: a.url})[..20] AS evidence
ORDER BY articles DESC, source LIMIT $limit
RETURN one, other, source, articles, sentences, first_reported, last_reported, evidence
ORDER BY articles DESC, source
