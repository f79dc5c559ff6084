// Reads the mentions of one label (LABEL) in these articles, with their words and rules.
UNWIND $rows AS row
MATCH (:Article {id: row.id})-[:HAS_SENTENCE]->(s:Sentence)-[m:MENTIONS]->(e:LABEL)
RETURN e.id AS id, m.rules AS rules,
       [i IN range(0, size(m.starts) - 1) | substring(s.text, m.starts[i], m.ends[i] - m.starts[i])] AS names
