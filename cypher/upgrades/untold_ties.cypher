// What the entities of these articles are to each other: by which countries they stand for is known.
UNWIND $rows AS row
MATCH (:Article {id: row.id})-[:HAS_SENTENCE]->(:Sentence)-[:SUPPORTS]->(c:Claim)
RETURN DISTINCT row.id AS article, c.type AS type, c.source AS source, c.target AS target
