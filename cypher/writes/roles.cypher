// Who takes part in an event: entities of one label (LABEL) by one type of relationship (TYPE).
UNWIND $rows AS row
MATCH (n:LABEL {id: row.entity})
MATCH (e:Event {id: row.event})
MERGE (n)-[:TYPE]->(e)
