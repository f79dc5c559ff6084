// The events that sentences of these articles tell.
UNWIND $rows AS row
MATCH (:Article {id: row.id})-[:HAS_SENTENCE]->(:Sentence)-[:REPORTS]->(e:Event)
RETURN DISTINCT e.id AS event
