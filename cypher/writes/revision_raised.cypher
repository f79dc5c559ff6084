// Increments the revision: cached answers and counts are no longer valid.
MATCH (s:Store {id: 'store:graph'})
SET s.revision = coalesce(s.revision, 0) + 1, s.changed_at = $now
RETURN s.revision AS revision
