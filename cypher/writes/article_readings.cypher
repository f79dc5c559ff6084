// Reads which reading the stored graph of these articles came from.
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.reading AS reading, a.doc AS doc
