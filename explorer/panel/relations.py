"""Lasting relationships: the list of an entity's, and the panel of one."""

from collections.abc import Sequence
from typing import Any

from cypher.values import Node, Relationship
from explorer.claims import (
    badges,
    name_of,
    relation_line,
    remark,
    reported,
    swatch,
    verb,
)
from explorer.details import Relation
from explorer.evidence import Quote
from explorer.messages import Words
from explorer.panel.asks import edge, open_tab, show
from explorer.panel.quotes import quotes_block
from explorer.sheet import Block
from explorer.vocabulary import RELATIONSHIPS


def relation_blocks(words: Words, relations: Sequence[Relation], most: int = 1000) -> list[Block]:
    """Lasting relationships, a list for each verb; `most` in all, with a link to the rest."""
    groups: dict[tuple[str, bool], list[Relation]] = {}
    for relation in relations[:most]:
        outward = relation.outward or relation.relationship.type in ("BORDERS", "ALLY_OF")
        groups.setdefault((relation.relationship.type, outward), []).append(relation)
    order = list(RELATIONSHIPS)
    blocks: list[Block] = [
        {"kind": "links", "label": verb(words, type, outward), "items": [_relation(words, relation) for relation in group]}
        for (type, outward), group in sorted(
            groups.items(), key=lambda item: (order.index(item[0][0]) if item[0][0] in order else 99, not item[0][1])
        )
    ]
    if blocks and len(relations) > most:
        blocks[-1]["more"] = {
            "text": words("All {n} relations", n=words.number(len(relations))),
            "action": open_tab("relations"),
        }
    return blocks


def _relation(words: Words, relation: Relation) -> dict[str, Any]:
    evidence = len(set(relation.relationship.properties.get("evidence") or ()))
    count = words.plural("{n} sentence", "{n} sentences", evidence) if evidence else ""
    return {
        "text": name_of(relation.other),
        "count": remark(words, relation.relationship),
        "action": show(relation.other.id),
        "aside": {"text": count or words("evidence"), "action": edge(relation.relationship.id)},
        **swatch(relation.other),
    }


def relationship_panel(
    words: Words, relationship: Relationship, source: Node, target: Node, quotes: Sequence[Quote]
) -> list[Block]:
    """The panel of a relationship: who, what, whom, and who says so."""
    rows = [
        {"label": words("From"), "values": [{"text": name_of(source), "action": show(source.id)}]},
        {"label": words("To"), "values": [{"text": name_of(target), "action": show(target.id)}]},
    ]
    if told := remark(words, relationship, status=False):
        rows.append({"label": words("Detail"), "values": [{"text": told}]})
    if dates := reported(words, relationship.properties):
        rows.append({"label": words("Reported"), "values": [{"text": dates}]})
    return [
        {
            "kind": "heading",
            "kicker": words("Relation"),
            "title": relation_line(words, relationship, source, target),
            "badges": badges(words, relationship.properties),
        },
        {"kind": "facts", "rows": rows},
        quotes_block(words, quotes, {source.id, target.id}, words("Sentences that say so")),
    ]
