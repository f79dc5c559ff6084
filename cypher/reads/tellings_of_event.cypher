// The tellings of an event that its sentences report.
MATCH (e:Event {id: $id})<-[r:REPORTS]-(:Sentence)
WITH DISTINCT r.telling AS id
MATCH (t:Telling {id: id})
RETURN properties(t) AS telling
