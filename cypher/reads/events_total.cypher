// How many events there are.
MATCH (e:Event)
RETURN count(e) AS events
