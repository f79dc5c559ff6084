// Of these words, the ones by which no sentence names the entity of one label (LABEL) any more; the first that does is enough.
UNWIND $rows AS row
MATCH (e:LABEL {id: row.id})
WHERE NOT EXISTS {
  MATCH (e)<-[m:MENTIONS]-(s:Sentence)
  WHERE any(i IN range(0, size(m.starts) - 1) WHERE substring(s.text, m.starts[i], m.ends[i] - m.starts[i]) = row.name)
}
RETURN e.id AS id, row.name AS name
