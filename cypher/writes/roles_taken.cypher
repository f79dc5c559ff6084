// Who took part in events, before it is told anew.
UNWIND $rows AS row
MATCH (e:Event {id: row.id})<-[r:ACTS_IN|IS_RECIPIENT_OF]-()
DELETE r
