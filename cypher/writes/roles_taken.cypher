// Deletes the roles of events before the events are rebuilt.
UNWIND $rows AS row
MATCH (e:Event {id: row.id})<-[r:ACTS_IN|IS_RECIPIENT_OF]-()
DELETE r
