// The articles that are there, and the entities they mention.
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
RETURN a.id AS id, a.entities AS entities
