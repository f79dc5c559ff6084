// The revision, which every write changes: cached answers are valid until then.
MATCH (s:Store {id: 'store:graph'})
RETURN s.revision AS revision, s.changed_at AS changed
