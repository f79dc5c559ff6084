// Events of version 2 that no sentence reports any more: they are told anew.
MATCH (e:Event)
WHERE NOT (e)<-[:REPORTS]-()
WITH e LIMIT $most
DETACH DELETE e
RETURN count(*) AS gone
