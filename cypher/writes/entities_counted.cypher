// Count down the articles of entities of one label (LABEL), and forget aliases.
UNWIND $rows AS row
MATCH (e:LABEL {id: row.id})
SET e.articles = e.articles - row.articles, e.aliases = [alias IN e.aliases WHERE NOT alias IN row.forgotten]
SET e.search = reduce(words = e.name, alias IN e.aliases | words + ' ' + alias)
