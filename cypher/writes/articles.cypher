// Creates articles; an earlier version of an article was withdrawn before, so CREATE.
UNWIND $rows AS row
CREATE (a:Article {id: row.id})
SET a.title = row.title, a.source = row.source, a.published = row.published, a.url = row.url, a.doc = row.doc,
    a.language = row.language, a.loaded_at = $now, a.fingerprint = row.fingerprint, a.reading = row.reading,
    a.entities = row.entities, a.descriptions = row.descriptions
