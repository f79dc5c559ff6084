// Reads the tellings filed in these blocks, each once, with the blocks it was found in.
UNWIND $rows AS row
MATCH (:Block {id: row.id})<-[:FILED_UNDER]-(t:Telling)
WITH t, collect(row.id) AS blocks
RETURN properties(t) AS telling, blocks
