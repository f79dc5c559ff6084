"""Builds the list of decisions about an entity's names, each with a link to take it back."""

from collections.abc import Callable, Sequence

from cypher.decisions.names import Decision
from explorer.panel.click_actions import show
from explorer.style import shortened
from explorer.widgets.blocks.kinds import Block, Link
from explorer.words.messages import Words


def decision_blocks(words: Words, decisions: Sequence[Decision], name: Callable[[str], str]) -> list[Block]:
    """Builds a line for each decision; no block without any. `name` returns the name of an entity, or its id if unknown."""
    items: list[Link] = [
        {
            "text": decision_in_words(words, decision, name),
            "action": show(decision.into) if decision.into else {"do": "spelling", "text": decision.text},
            "aside": {
                "text": words("take back"),
                "action": {"do": "take_back", "entity": decision.entity, "text": decision.text, "into": decision.into},
            },
        }
        for decision in decisions
    ]
    return [{"kind": "links", "label": words("Decided"), "items": items}] if items else []


def decision_in_words(words: Words, decision: Decision, name: Callable[[str], str]) -> str:
    """Describes a decision in a sentence: "“Kremlin” is not Rusia", "RT is RIA Novosti"."""
    entity = shortened(name(decision.entity), 80)
    if decision.into:
        return words("{one} is {other}", one=entity, other=shortened(name(decision.into), 80))
    return words("“{text}” is not {name}", text=shortened(decision.text, 80), name=entity)


def name_of_id(name: str) -> str:
    """Readable name of an entity that is no longer in the graph: `organization:ria-novosti` becomes ria novosti."""
    return name.partition(":")[2].replace("-", " ") if ":" in name else name
