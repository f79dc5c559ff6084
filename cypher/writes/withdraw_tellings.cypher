// How the sentences that are left tell these events.
UNWIND $rows AS row
MATCH (:Sentence)-[r:REPORTS]->(e:Event {id: row.id})
RETURN properties(e) AS event, properties(r) AS telling
