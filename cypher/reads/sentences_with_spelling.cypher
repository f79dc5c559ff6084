// Sentences that use this spelling of an entity's name, newest first, and their number.
MATCH (n:Entity {id: $id})<-[m:MENTIONS]-(s:Sentence)
WHERE any(i IN range(0, size(m.starts) - 1) WHERE substring(s.text, m.starts[i], m.ends[i] - m.starts[i]) = $name)
WITH s ORDER BY coalesce(s.reported, '') DESC, s.id
WITH collect(s.id) AS ids
RETURN ids[..$limit] AS ids, size(ids) AS total
