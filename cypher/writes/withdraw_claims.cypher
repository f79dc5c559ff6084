// Reads the claims that sentences of these articles support, with what each sentence contributed.
UNWIND $rows AS row
MATCH (a:Article {id: row.id})-[:HAS_SENTENCE]->(s:Sentence)-[r:SUPPORTS]->(c:Claim)
RETURN c.id AS id, s.id AS sentence, a.id AS article, a.source AS outlet, a.published AS reported,
       r.confidence AS confidence, r.value AS value
