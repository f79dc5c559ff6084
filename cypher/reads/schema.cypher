// The schema version in the Store node, 1 if it has none; and whether neo4j-admin imported the graph and it is not finished
// yet. No row in an empty database.
MATCH (s:Store {id: 'store:graph'})
RETURN coalesce(s.schema, 1) AS schema, coalesce(s.imported, false) AS imported
