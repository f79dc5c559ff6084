// Links events to places of one label (LABEL).
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
MATCH (n:LABEL {id: row.entity})
MERGE (e)-[:TAKES_PLACE_IN]->(n)
