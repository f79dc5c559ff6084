// Links sentences to the entities of one label (LABEL) they mention; several mentions of one entity share a relationship.
UNWIND $rows AS row
MATCH (s:Sentence {id: row.sentence})
MATCH (e:LABEL {id: row.entity})
CREATE (s)-[:MENTIONS {text: row.text, start: row.starts[0], end: row.ends[0], rule: row.rules[0], score: row.scores[0],
                       starts: row.starts, ends: row.ends, rules: row.rules, scores: row.scores}]->(e)
