// Events that the articles of a story tell of, with the number of these articles for each.
MATCH (t:Telling)
WHERE t.article IN $articles AND t.event <> ''
WITH DISTINCT t.article AS article, t.event AS event
MATCH (e:Event {id: event})
RETURN e.id AS id, count(article) AS own, e.articles AS articles
ORDER BY own DESC, id
