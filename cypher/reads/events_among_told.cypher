// Events with at least two parties from a set, as events_among, but only among those that most articles tell.
MATCH (e:Event)
WHERE e.articles > 0
WITH e ORDER BY e.articles DESC LIMIT $window
MATCH (e)<-[:ACTS_IN|IS_RECIPIENT_OF]-(a)
WHERE a.id IN $all
WITH e, count(DISTINCT a) AS parties
WHERE parties > 1
RETURN e.id AS id, parties, coalesce(e.date, '') AS date
ORDER BY parties DESC, date DESC, id
LIMIT $limit
