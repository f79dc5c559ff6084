// The name forms of an entity with the rule that resolved each and their counts.
MATCH (s:Sentence)-[m:MENTIONS]->(n:Entity {id: $id})
WITH s, m LIMIT $limit
UNWIND range(0, size(m.starts) - 1) AS i
WITH substring(s.text, m.starts[i], m.ends[i] - m.starts[i]) AS name, m.rules[i] AS rule, m.scores[i] AS score
RETURN name, rule, score, count(*) AS times
