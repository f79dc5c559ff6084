// The decisions about names in force when the stored articles were read, as JSON.
MATCH (s:Store {id: 'store:graph'})
RETURN s.names AS names
