// Deletes events of version 2 whose reports were moved to tellings; they are rebuilt.
MATCH (e:Event)
WHERE NOT (e)<-[:REPORTS]-()
WITH e LIMIT $most
DETACH DELETE e
RETURN count(*) AS gone
