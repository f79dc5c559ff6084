// Links entities of one label (LABEL) to events by one type of role (TYPE).
UNWIND $rows AS row
MATCH (n:LABEL {id: row.entity})
MATCH (e:Event {id: row.event})
MERGE (n)-[:TYPE]->(e)
