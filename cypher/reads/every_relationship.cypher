// Every relationship of a type between two labels, with the properties of its ends that an export needs.
MATCH (a:Entity)-[r:RELATED]->(b:Other)
RETURN a.id AS source, [a.name, a.summary, a.type, a.date, a.modality, a.iso] AS source_told,
  b.id AS target, [b.name, b.summary, b.type, b.date, b.modality, b.iso] AS target_told,
  keys(r) AS keys, [key IN keys(r) | r[key]] AS told
