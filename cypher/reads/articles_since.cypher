// Articles written to the graph after a moment: new ones, and known ones that were read again; newest first.
MATCH (a:Article)
WHERE a.loaded_at > $since
RETURN a.id AS id, a.title AS title, a.published AS published, a.source AS source, a.url AS url, a.loaded_at AS loaded
ORDER BY coalesce(published, '') DESC, id
LIMIT $limit
