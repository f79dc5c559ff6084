// Tellings on which readers decided, with their events and these words.
MATCH (t:Telling {judged: true})
RETURN t.event AS event, t.links AS links
