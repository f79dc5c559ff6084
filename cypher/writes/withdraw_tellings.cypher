// How the sentences that are left tell these events.
UNWIND $rows AS row
MATCH (e:Event {id: row.id})
MATCH (e)<-[r:REPORTS]-(:Sentence)
RETURN properties(e) AS event, properties(r) AS telling
