// Articles, newest first.
MATCH (a:Article)
RETURN a.id AS id, a.title AS title, a.published AS published, a.source AS source, a.url AS url, a.loaded_at AS loaded
ORDER BY coalesce(published, '') DESC, id
SKIP $skip LIMIT $limit
