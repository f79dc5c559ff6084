// Deletes entities of one label (LABEL) that no article mentions any longer.
UNWIND $rows AS row
MATCH (e:LABEL {id: row.id})
DETACH DELETE e
