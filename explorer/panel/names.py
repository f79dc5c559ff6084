"""Names as articles write them, and why they were taken for one entity."""

from collections.abc import Callable, Sequence
from typing import Any

from cypher.decisions import Decision
from explorer.details import EntityDetails
from explorer.messages import N_, Words
from explorer.panel.decided import decision_blocks
from explorer.sheet import Block
from explorer.style import shortened
from explorer.vocabulary import called


def spellings_block(words: Words, details: EntityDetails, most: int) -> Block:
    """The most frequent spellings, each a way to its sentences."""
    items = [
        {"text": f"“{shortened(s.text, 60)}”", "count": words.number(s.count), "action": {"do": "spelling", "text": s.text}}
        for s in details.spellings[:most]
    ]
    return {"kind": "chips", "label": words("Names as written"), "items": items}


def name_blocks(words: Words, details: EntityDetails, decided: Sequence[Decision], name: Callable[[str], str]) -> list[Block]:
    """Every spelling with the rule that joined it, the way to part it, and what is decided already."""
    parted = {decision.text.casefold() for decision in decided if decision.text}
    items: list[dict[str, Any]] = [
        {
            "text": f"“{shortened(s.text, 80)}”",
            "count": words.number(s.count),
            "meta": rule_in_words(words, s.rule, s.score),
            "action": {"do": "spelling", "text": s.text},
        }
        | ({} if s.text.casefold() in parted else {"aside": _part(words, details.node.id, s.text)})
        for s in details.spellings
    ]
    return [
        {"kind": "links", "label": words("Names as written, and why they are one"), "items": items},
        *decision_blocks(words, decided, name),
        {"kind": "note", "text": words("“Not the same” is kept in the decisions file and holds from the next load on.")},
        {
            "kind": "buttons",
            "items": [{"text": words("Same as another entity…"), "action": {"do": "same_as", "id": details.node.id}}],
        },
    ]


def _part(words: Words, id: str, text: str) -> dict[str, Any]:
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
    """Why a mention was taken for an entity, with the score of the rule."""
    text = called(words, RULES, rule.replace("_", " ").replace("-", " "))
    return f"{text} · {words.percent(score)}" if score is not None and text else text
