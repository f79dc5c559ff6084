// Entities of one label (LABEL) that no article mentions any more.
UNWIND $rows AS row
MATCH (e:LABEL {id: row.id})
DETACH DELETE e
