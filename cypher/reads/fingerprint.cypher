// What every write changes: answers kept in memory are good until then.
MATCH (s:Store {id: 'store:graph'})
RETURN s.revision AS revision, s.changed_at AS changed
