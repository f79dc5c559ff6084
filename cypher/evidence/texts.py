"""The questions for sentences behind sentence ids, events and entities."""

MOST = 200  # sentences of one claim: a border told ten thousand times must fit into memory
PER_ENTITY = 5  # sentences of an entity, the newest: a country has thousands
LOOKED_AT = 2000  # mentions of an entity among which the newest are looked for: sorting 100,000 takes seconds
_SENTENCE = (
    "{sentence: s.id, text: s.text, n: s.n, article: a.id, "
    "title: a.title, published: a.published, source: a.source, url: a.url}"
)
# Patterns begin at what is known: the embedded engine follows them as they are written (0.01 s against 2 s from the articles).
OF_SENTENCES = f"""
UNWIND $ids AS id
MATCH (s:Sentence {{id: id}})<-[:HAS_SENTENCE]-(a:Article)
RETURN id, {_SENTENCE} AS said
"""
OF_EVENTS = f"""
UNWIND $ids AS id
MATCH (e:Event {{id: id}})
CALL (e) {{
  MATCH (e)<-[:REPORTS]-(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
  WITH DISTINCT a, s ORDER BY coalesce(a.published, '') DESC, s.id LIMIT {MOST}
  RETURN {_SENTENCE} AS said
}}
RETURN id, said
"""
OF_ENTITIES = f"""
UNWIND $ids AS id
MATCH (n:Entity {{id: id}})
CALL (n) {{
  MATCH (n)<-[:MENTIONS]-(s:Sentence)
  WITH DISTINCT s LIMIT {LOOKED_AT}
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  WITH DISTINCT a, s ORDER BY coalesce(a.published, '') DESC, s.id LIMIT {PER_ENTITY}
  RETURN {_SENTENCE} AS said
}}
RETURN id, said
"""
