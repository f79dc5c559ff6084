// Relationships of one type (TYPE) that begin at these entities of one label (SOURCE), as they stand.
UNWIND $rows AS row
MATCH (a:SOURCE {id: row.id})-[r:TYPE]->(b)
RETURN a.id AS source, b.id AS target, properties(r) AS properties
