// Articles of a period with their headlines and the entities they mention, the newest first: out of these stories are made.
MATCH (a:Article)
WHERE $month = '' OR a.published STARTS WITH $month
RETURN a.id AS id, a.title AS title, a.published AS published, a.source AS source, a.entities AS entities
ORDER BY coalesce(published, '') DESC, id LIMIT $limit
