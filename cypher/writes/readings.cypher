// How these articles were read when they were stored.
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.reading AS reading, a.doc AS doc
