// What relationships of one type (TYPE) between two labels (SOURCE, TARGET) say now.
UNWIND $rows AS row
MATCH (a:SOURCE {id: row.source})-[r:TYPE]->(b:TARGET {id: row.target})
SET r = row.properties
