// Relationships of one type (TYPE) between two labels (SOURCE, TARGET), made where they are not there yet, as they stand.
UNWIND $rows AS row
MATCH (a:SOURCE {id: row.source})
MATCH (b:TARGET {id: row.target})
MERGE (a)-[r:TYPE]->(b)
RETURN row.source AS source, row.target AS target, properties(r) AS properties
