// Reads the relations that the articles claim: they determine which countries the entities stand for.
UNWIND $rows AS row
MATCH (:Article {id: row.id})-[:HAS_SENTENCE]->(:Sentence)-[:SUPPORTS]->(c:Claim)
RETURN DISTINCT row.id AS article, c.type AS type, c.source AS source, c.target AS target
