// Stores the decisions about names that the stored articles are read with.
MATCH (s:Store {id: 'store:graph'})
SET s.names = $names, s.revision = coalesce(s.revision, 0) + 1, s.changed_at = $now
