// Relationships of one type (TYPE) from one label (SOURCE) that nobody claims any more.
UNWIND $rows AS row
MATCH (a:SOURCE {id: row.source})-[r:TYPE]->(b {id: row.target})
DELETE r
