// Deletes relationships of one type (TYPE) between two labels (SOURCE, TARGET) that have no claim any longer.
UNWIND $rows AS row
MATCH (a:SOURCE {id: row.source})-[r:TYPE]->(b:TARGET {id: row.target})
DELETE r
