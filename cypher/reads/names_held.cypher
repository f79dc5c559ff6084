// The decisions about names that the stored articles were read with, as JSON.
MATCH (s:Store {id: 'store:graph'})
RETURN s.names AS names
