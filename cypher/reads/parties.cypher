// Actors, recipients and places of events.
MATCH (p)-[r:ACTS_IN|IS_RECIPIENT_OF]->(e:Event)
WHERE e.id IN $ids
RETURN p, r, e
UNION ALL
MATCH (e:Event)-[r:TAKES_PLACE_IN]->(p)
WHERE e.id IN $ids
RETURN p, r, e
