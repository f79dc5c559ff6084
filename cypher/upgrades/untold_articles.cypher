// Articles of a graph of version 2 whose events are not told by tellings yet, in the order of their ids.
MATCH (a:Article)
WHERE a.id > $after
RETURN a.id AS id, a.source AS source, a.published AS published
ORDER BY id LIMIT $most
