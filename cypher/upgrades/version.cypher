// Marks the graph as having this version's schema.
MATCH (s:Store {id: 'store:graph'})
SET s.schema = $schema, s.imported = null, s.revision = coalesce(s.revision, 0) + 1, s.changed_at = $now
