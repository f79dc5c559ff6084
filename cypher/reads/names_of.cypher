// How sentences write the names of an entity and by which rule each was tied to it: each way once, with how often.
MATCH (s:Sentence)-[m:MENTIONS]->(n:Entity {id: $id})
WITH s, m LIMIT $limit
UNWIND range(0, size(m.starts) - 1) AS i
WITH substring(s.text, m.starts[i], m.ends[i] - m.starts[i]) AS name, m.rules[i] AS rule, m.scores[i] AS score
RETURN name, rule, score, count(*) AS times
