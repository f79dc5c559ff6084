// The version of what is stored: that of the Store node, 1 where it has none; whether neo4j-admin imported it and it is not
// finished yet. No row in an empty database.
MATCH (s:Store {id: 'store:graph'})
RETURN coalesce(s.schema, 1) AS schema, coalesce(s.imported, false) AS imported
