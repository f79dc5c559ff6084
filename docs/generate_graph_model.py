"""Writes docs/graph-model.md from graph/model.yml: `python docs/generate_graph_model.py`.

A test fails when it is old.
"""

import sys
from pathlib import Path

from graph.model import TEXT_INDEXES, graph_model

PAGE = Path(__file__).parent / "graph-model.md"
_HEAD = """\
# The graph model

What is stored, and what it means. Written from `graph/model.yml` by `docs/generate_graph_model.py`.

Every node has one label and an `id` that is unique in it; the same article gives the same ids on every run and every machine.
Every claim can answer "who says so?": a relationship between entities names its `Claim`, which the sentences that say so
support, `(:Sentence)-[:SUPPORTS]->(:Claim)`; events are told by `(:Sentence)-[:REPORTS]->(:Event)`. Two articles on the same
thing add evidence to the same node, whatever order they come in; an article that is withdrawn takes with it what only it said.
How much is told of an entity, event or claim (sentences, articles, media, first and last date) is kept on it as numbers: a
relationship with a million sentences is as quick to read and to add to as one with a single one.

```cypher
MATCH (a:Country {id: 'country:TJ'})-[r:MEMBER_OF]->(o:Organization)
MATCH (:Claim {id: r.claim})<-[:SUPPORTS]-(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
RETURN a.name, o.name, s.text, article.title, article.published
```

`BORDERS` and `ALLY_OF` have no direction: they are stored once, and matched without an arrow. Dates are texts in ISO 8601
(`2015`, `2015-04`, `2015-04-05`), which compare as dates do.
"""


def page() -> str:
    """The page."""
    model = graph_model()
    parts = [_HEAD, "## Nodes"]
    for node in model.nodes.values():
        parts += [f"### {node.label}", f"{node.meaning} Its id is {node.key}. *{node.names['id']}*", _table(node.properties)]
    parts.append("## Relationships")
    for edge in model.relationships.values():
        ends = f"(:{' | '.join(edge.sources)})-[:{edge.type}]->(:{' | '.join(edge.targets)})"
        parts += [f"### {edge.type}", f"`{ends}`: A {edge.verb['en']} B. {edge.meaning} *{edge.verb['id']}*"]
        parts += [_table(edge.properties)] if edge.properties else []
    rows = "\n".join(
        f"| {item.type} | {item.verb['id']} | {item.quad_class} | {item.score:g} |" for item in model.events.values()
    )
    parts += [
        "## Event types",
        "PLOVER, manual of 2024-02-04.",
        f"| type | in Indonesian | quad class | score |\n|---|---|---|---|\n{rows}",
        "## Full-text indexes",
        "`CALL db.index.fulltext.queryNodes('country_search', 'kremlin') YIELD node, score`, with Lucene's query language.",
        "| index | label | property |\n|---|---|---|\n"
        + "\n".join(f"| `{name}` | {label} | {property_} |" for name, (label, property_) in TEXT_INDEXES.items()),
    ]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _table(properties: dict[str, str]) -> str:
    rows = "\n".join(f"| `{name}` | {meaning} |" for name, meaning in properties.items())
    return f"| property | |\n|---|---|\n{rows}"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
    print(PAGE, file=sys.stderr)
