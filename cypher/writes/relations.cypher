// Creates or updates relationships of one type (TYPE) between two labels (SOURCE, TARGET), with the counts of their claims.
UNWIND $rows AS row
MATCH (a:SOURCE {id: row.source})
MATCH (b:TARGET {id: row.target})
MERGE (a)-[r:TYPE]->(b)
SET r = row.properties
