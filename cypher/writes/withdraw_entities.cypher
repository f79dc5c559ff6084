// Reads those of these articles that exist, with outlet, date and mentioned entities.
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
RETURN a.id AS id, a.source AS outlet, a.published AS reported, a.entities AS entities, a.descriptions AS descriptions
