"""Builds the list of an entity's names as articles write them, with the rule that linked each to the entity."""

from collections.abc import Callable, Sequence

from cypher.decisions.names import Decision
from explorer.panel.name_decisions import decision_blocks
from explorer.read.details import EntityDetails
from explorer.style import shortened
from explorer.widgets.blocks.kinds import Block, Chips, Item, Link
from explorer.words.messages import N_, Words


def spellings_block(words: Words, details: EntityDetails, most: int) -> Chips:
    """Builds the most frequent spellings, each linked to its sentences."""
    items: list[Item] = [
        {"text": f"“{shortened(s.text, 60)}”", "count": words.number(s.count), "action": {"do": "spelling", "text": s.text}}
        for s in details.spellings[:most]
    ]
    return {"kind": "chips", "label": words("Names as written"), "items": items}


def name_blocks(words: Words, details: EntityDetails, decided: Sequence[Decision], name: Callable[[str], str]) -> list[Block]:
    """Builds every spelling with the rule that linked it, a link to separate it, and the decisions made so far."""
    parted = {decision.text.casefold() for decision in decided if decision.text}
    items: list[Link] = []
    for spelling in details.spellings:
        items.append(
            {
                "text": f"“{shortened(spelling.text, 80)}”",
                "count": words.number(spelling.count),
                "meta": rule_in_words(words, spelling.rule, spelling.score),
                "action": {"do": "spelling", "text": spelling.text},
            }
        )
        if spelling.text.casefold() not in parted:
            items[-1]["aside"] = _part(words, details.node.id, spelling.text)
    return [
        {"kind": "links", "label": words("Names as written, and why they are one"), "items": items},
        *decision_blocks(words, decided, name),
        {"kind": "note", "text": words("“Not the same” is kept in the decisions file and put into the graph at once.")},
        {
            "kind": "buttons",
            "items": [{"text": words("Same as another entity…"), "action": {"do": "same_as", "id": details.node.id}}],
        },
    ]


def _part(words: Words, id: str, text: str) -> Item:
    return {"text": words("not the same"), "action": {"do": "not_same", "id": id, "text": text}}


RULES = {
    "exact": N_("written exactly so"),
    "lexicon": N_("known name"),
    "variant": N_("known spelling"),
    "abbreviation": N_("abbreviation explained in the text"),
    "demonym": N_("word for its people"),
    "metonym": N_("capital or palace for its country"),
    "title": N_("told by the title before it"),
    "pattern": N_("told by its first word"),
    "media": N_("name of a medium"),
    "model": N_("found by the language model"),
    "surname": N_("last name of a person named before"),
    "first name": N_("first name of a person named before"),
    "short form": N_("short form of a name used before"),
    "repeated": N_("named before"),
    "pronoun": N_("pronoun"),
    "definite": N_("“that organization” and the like"),
    "decision": N_("your decision"),
}


def rule_in_words(words: Words, rule: str, score: float | None) -> str:
    """Describes why a mention was linked to an entity, with the score of the rule."""
    known = rule.replace("_", " ").replace("-", " ")
    text = words(RULES[known]) if known in RULES else known.lower()
    return f"{text} · {words.percent(score)}" if score is not None and text else text
