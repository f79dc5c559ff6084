// The graph has the form of this version now.
MATCH (s:Store {id: 'store:graph'})
SET s.schema = $schema, s.imported = null, s.revision = coalesce(s.revision, 0) + 1, s.changed_at = $now
