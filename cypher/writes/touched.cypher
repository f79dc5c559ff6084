// The graph changed: what was counted before may not hold.
MATCH (s:Store {id: 'store:graph'})
SET s.revision = coalesce(s.revision, 0) + 1, s.changed_at = $now
