"""Builds the list of an entity's lasting relationships, and the panel of one relationship."""

from collections.abc import Sequence

from explorer.panel.click_actions import edge, open_tab, show
from explorer.panel.outlets_compared import outlets_block
from explorer.panel.quotes import quotes_block, show_more
from explorer.panel.verdict_buttons import relation_word_blocks
from explorer.read.details import Relation
from explorer.read.evidence import Quote
from explorer.read.outlets import tellings_in
from explorer.widgets.blocks.kinds import Block, Fact, Link, Links
from explorer.words.claims import badges, name_of, relation_line, remark, reported, swatch, verb
from explorer.words.messages import Words
from explorer.words.translated_codes import RELATIONSHIP_VERBS
from graph.stored_graph import Node, Relationship, sentences_of


def relation_blocks(words: Words, relations: Sequence[Relation], most: int = 1000, total: int = 0) -> list[Block]:
    """Builds lasting relationships, a list per verb; `most` of `total`, with a link to the rest."""
    groups: dict[tuple[str, bool], list[Relation]] = {}
    for relation in relations[:most]:
        outward = relation.outward or relation.relationship.type in ("BORDERS", "ALLY_OF")
        groups.setdefault((relation.relationship.type, outward), []).append(relation)
    order = list(RELATIONSHIP_VERBS)
    lists = [
        Links(kind="links", label=verb(words, type, outward), items=[_relation(words, relation) for relation in group])
        for (type, outward), group in sorted(
            groups.items(), key=lambda item: (order.index(item[0][0]) if item[0][0] in order else 99, not item[0][1])
        )
    ]
    if lists and len(relations) > most:
        lists[-1]["more"] = {
            "text": words("All {n} relations", n=words.number(max(total, len(relations)))),
            "action": open_tab("relations"),
        }
    elif lists and len(relations) < total:
        lists[-1]["more"] = show_more(words, len(relations), total)
    return [*lists]


def _relation(words: Words, relation: Relation) -> Link:
    sentences = sentences_of(relation.relationship)
    count = words.plural("{n} sentence", "{n} sentences", sentences) if sentences else ""
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
    """Builds the panel of a relationship: its ends, verb, details, and the sentences that support it."""
    rows: list[Fact] = [
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
        *outlets_block(words, tellings_in(relationship.id, quotes), relation_line(words, relationship, source, target)),
        *relation_word_blocks(words, relationship),
        quotes_block(words, quotes, {source.id, target.id}, words("Sentences that say so")),
    ]
