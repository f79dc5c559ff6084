// Increments the revision first: other writers wait here, or must retry, until this transaction ends.
MERGE (s:Store {id: 'store:graph'})
ON CREATE SET s.schema = $schema
SET s.revision = coalesce(s.revision, 0) + 1, s.changed_at = $now
RETURN s.revision AS revision
