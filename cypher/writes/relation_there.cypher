// Returns a row if a relationship of one type (TYPE) between two labels (SOURCE, TARGET) exists.
MATCH (:SOURCE {id: $source})-[r:TYPE]->(:TARGET {id: $target})
RETURN type(r) AS type
