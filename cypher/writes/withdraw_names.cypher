// The words by which these articles name entities of one label (LABEL).
UNWIND $rows AS row
MATCH (:Article {id: row.id})-[:HAS_SENTENCE]->(s:Sentence)-[m:MENTIONS]->(e:LABEL)
RETURN DISTINCT e.id AS id, [i IN range(0, size(m.starts) - 1) | substring(s.text, m.starts[i], m.ends[i] - m.starts[i])] AS names
