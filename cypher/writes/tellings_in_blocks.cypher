// Reads the tellings filed in these blocks.
UNWIND $rows AS row
MATCH (:Block {id: row.id})<-[:FILED_UNDER]-(t:Telling)
WITH DISTINCT t
RETURN properties(t) AS telling
