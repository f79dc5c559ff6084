// Entities of one label (LABEL) with the aliases that these articles use; `articles` counts articles, each once.
UNWIND $rows AS row
MERGE (e:LABEL {id: row.id})
ON CREATE SET e.name = row.name, e.aliases = [], e.articles = 0
SET e.kind = coalesce(e.kind, row.kind), e.iso = coalesce(e.iso, row.iso), e.articles = e.articles + row.articles,
    e.aliases = e.aliases + [alias IN row.aliases WHERE NOT alias IN e.aliases]
SET e.search = reduce(words = e.name, alias IN e.aliases | words + ' ' + alias)
