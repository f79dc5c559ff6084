// Tellings that wait to be told: they survive an end in the middle.
UNWIND $rows AS row
MERGE (u:Untold {id: row.id})
SET u.telling = row.telling, u.reports = row.reports
