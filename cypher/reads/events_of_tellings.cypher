// The events that tellings are of.
UNWIND $ids AS id
MATCH (t:Telling {id: id})
WHERE t.event <> ''
RETURN DISTINCT t.event AS event
