// Articles of a period with headlines and mentioned entities, newest first: the input of story clustering.
MATCH (a:Article)
WHERE $month = '' OR a.published STARTS WITH $month
RETURN a.id AS id, a.title AS title, a.published AS published, a.source AS source, a.entities AS entities
ORDER BY coalesce(published, '') DESC, id LIMIT $limit
