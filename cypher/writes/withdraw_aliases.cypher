// Count down the articles of entities of one label (LABEL), and forget the aliases that no sentence writes any more.
UNWIND $rows AS row
MATCH (e:LABEL {id: row.id})
SET e.articles = e.articles - row.articles
WITH e
OPTIONAL MATCH (s:Sentence)-[m:MENTIONS]->(e)
WITH e, collect(CASE WHEN m IS NULL THEN [] ELSE
     [i IN range(0, size(m.starts) - 1) | substring(s.text, m.starts[i], m.ends[i] - m.starts[i])] END) AS lists
WITH e, reduce(written = [], list IN lists | written + list) AS written
SET e.aliases = [alias IN e.aliases WHERE alias IN written]
SET e.search = reduce(words = e.name, alias IN e.aliases | words + ' ' + alias)
