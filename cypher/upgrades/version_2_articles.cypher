// Reads the articles of a graph of version 2, paged by id.
MATCH (a:Article)
WHERE a.id > $after
RETURN a.id AS id, a.source AS source, a.published AS published
ORDER BY id LIMIT $most
