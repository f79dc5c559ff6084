// The articles that are there, with their medium and date and the entities they mention.
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
RETURN a.id AS id, a.source AS outlet, a.published AS reported, a.entities AS entities
