// Queues tellings in the graph, so that they survive an interrupted upgrade.
UNWIND $rows AS row
MERGE (u:Untold {id: row.id})
SET u.telling = row.telling, u.reports = row.reports
