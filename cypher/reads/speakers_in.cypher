// Who says what sentences report, and by which verb; nothing for sentences that quote nobody.
MATCH (s:Sentence)-[r:REPORTS]->(e:Event)
WHERE s.id IN $ids AND r.speaker IS NOT NULL
RETURN DISTINCT s.id AS sentence, r.speaker AS speaker, r.verb AS verb
