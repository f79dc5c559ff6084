// Whom sentences quote that report each of several events; no row for sentences that quote nobody.
UNWIND $ids AS id
MATCH (e:Event {id: id})<-[r:REPORTS]-(s:Sentence)
WHERE r.speaker IS NOT NULL
RETURN DISTINCT id, s.id AS sentence, r.speaker AS speaker
