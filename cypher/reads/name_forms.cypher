// The name forms of one entity, or of all of a label, with the rule that resolved each.
MATCH (n:Entity)<-[m:MENTIONS]-(s:Sentence)
WHERE $id IS NULL OR n.id = $id
RETURN n.id AS id, n.name AS name, m.text AS text, m.rule AS rule, m.score AS score, count(s) AS times
