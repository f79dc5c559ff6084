// Files new tellings under their blocks.
UNWIND $rows AS row
MATCH (t:Telling {id: row.telling})
MATCH (b:Block {id: row.block})
CREATE (t)-[:FILED_UNDER]->(b)
