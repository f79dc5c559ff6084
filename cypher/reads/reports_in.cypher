// Events that sentences report, with the properties of each report.
MATCH (s:Sentence)-[r:REPORTS]->(e:Event)
WHERE s.id IN $ids
RETURN s.id AS sentence, e.id AS id, e.type AS type, e.summary AS name, e.quad_class AS quad_class, e.modality AS modality, properties(r) AS report
