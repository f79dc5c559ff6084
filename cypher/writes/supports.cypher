// Links sentences to the claims they support, with the confidence and the status, office or length they state.
UNWIND $rows AS row
MATCH (s:Sentence {id: row.sentence})
MATCH (c:Claim {id: row.claim})
CREATE (s)-[:SUPPORTS {confidence: row.confidence, value: row.value}]->(c)
