// Which sentence says so, how surely, and the status, office or length it tells.
UNWIND $rows AS row
MATCH (s:Sentence {id: row.sentence})
MATCH (c:Claim {id: row.claim})
CREATE (s)-[:SUPPORTS {confidence: row.confidence, value: row.value}]->(c)
