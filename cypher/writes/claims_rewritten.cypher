// What relationships of one type (TYPE) from one label (SOURCE) say now.
UNWIND $rows AS row
MATCH (a:SOURCE {id: row.source})-[r:TYPE]->(b {id: row.target})
SET r = row.properties
