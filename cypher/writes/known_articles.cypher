// Finds stored articles by id, by path or by URL.
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
RETURN a.id AS id, a.fingerprint AS fingerprint, a.doc AS doc, a.url AS url, a.title AS title, row.id AS new
UNION
UNWIND $rows AS row
MATCH (a:Article {doc: row.doc})
RETURN a.id AS id, a.fingerprint AS fingerprint, a.doc AS doc, a.url AS url, a.title AS title, row.id AS new
UNION
UNWIND $rows AS row
MATCH (a:Article {url: row.url})
RETURN a.id AS id, a.fingerprint AS fingerprint, a.doc AS doc, a.url AS url, a.title AS title, row.id AS new
