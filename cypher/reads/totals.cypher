// Numbers of articles, entities and events; both engines maintain these counts.
MATCH (n:Article) RETURN 'Article' AS label, count(n) AS total
UNION ALL MATCH (n:Actor) RETURN 'Actor' AS label, count(n) AS total
UNION ALL MATCH (n:Organization) RETURN 'Organization' AS label, count(n) AS total
UNION ALL MATCH (n:Country) RETURN 'Country' AS label, count(n) AS total
UNION ALL MATCH (n:Place) RETURN 'Place' AS label, count(n) AS total
UNION ALL MATCH (n:Event) RETURN 'Event' AS label, count(n) AS total
