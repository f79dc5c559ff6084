// The sentences that mention some entities of one label, with the rules that resolved the mentions.
MATCH (n:Entity)<-[m:MENTIONS]-(s:Sentence)
WHERE n.id IN $ids
RETURN n.id AS id, s.id AS sentence, s.text AS text, m.rules AS rules
