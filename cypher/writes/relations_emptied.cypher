// Relationships of one type (TYPE) between two labels (SOURCE, TARGET) that nobody claims any more.
UNWIND $rows AS row
MATCH (a:SOURCE {id: row.source})-[r:TYPE]->(b:TARGET {id: row.target})
DELETE r
