// Speaker and verb of what sentences report, with a reader's verdict on them; no row for sentences that quote nobody.
MATCH (s:Sentence)-[r:REPORTS]->(e:Event)
WHERE s.id IN $ids AND (r.speaker IS NOT NULL OR r.speaker_word = 'wrong')
RETURN DISTINCT s.id AS sentence, coalesce(r.speaker, r.speaker_told) AS speaker, r.verb AS verb, r.telling AS telling, r.speaker_word AS word
