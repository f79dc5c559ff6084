"""The graph model, read from model.yml: the one vocabulary of the program.

Labels, relationships, PLOVER's event types, modes and contexts, modalities and statuses: the meaning of each, its names in both
languages, and its look.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

import yaml

SCHEMA = 3
"""Version of the stored graph, kept in the Store node; a database without it predates versions (1)."""
OLDEST_SCHEMA = 2
"""The earliest version that can be upgraded (loader/write/upgrade.py)."""

TEXT_INDEXES = {
    "actor_search": ("Actor", "search"),
    "organization_search": ("Organization", "search"),
    "country_search": ("Country", "search"),
    "place_search": ("Place", "search"),
    "article_title": ("Article", "title"),
    "sentence_text": ("Sentence", "text"),
}
"""Full-text indexes by name, with label and property; the names are the same on both engines."""


@dataclass(frozen=True)
class NodeType:
    """One label: its meaning, the format of its ids, and its properties with their meaning."""

    label: str
    meaning: str
    key: str
    properties: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    """Display names by language: `id`, `en`."""
    look: dict[str, str] = field(default_factory=dict)
    """`color` (CSS) and `shape` in pictures; empty if it is never drawn."""


@dataclass(frozen=True)
class RelationshipType:
    """One relationship type: `verb` ("is a member of") reads forward, `reverse` ("has as member") backward; by language."""

    type: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    verb: dict[str, str]
    reverse: dict[str, str]
    meaning: str
    properties: dict[str, str] = field(default_factory=dict)
    claimed: bool = False
    """Whether it is a claim of articles, with evidence, confidence and dates."""


@dataclass(frozen=True)
class EventType:
    """One PLOVER event type: its quad class (`verbal conflict`), score (-10 to 10), and verb by language ("accuses")."""

    type: str
    quad_class: str
    score: float
    verb: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Code:
    """A code from a short list: a quad class, modality or status. `verb` is set if the code alone describes a membership."""

    names: dict[str, str]
    verb: dict[str, str] = field(default_factory=dict)
    look: dict[str, str] = field(default_factory=dict)
    doubtful: bool = False
    """A modality of what did not, or not certainly, happen; drawn dashed."""
    partial: bool = False
    """A status of non-members, or of members with limited rights; drawn dashed."""


@dataclass(frozen=True)
class GraphModel:
    """The whole model."""

    nodes: dict[str, NodeType]
    relationships: dict[str, RelationshipType]
    events: dict[str, EventType]
    quad_classes: dict[str, Code]
    modalities: dict[str, Code]
    statuses: dict[str, Code]
    modes: dict[str, dict[str, str]]
    """Names of PLOVER's modes, by language."""
    contexts: dict[str, dict[str, str]]
    tellings: dict[str, dict[str, str]]
    """Names, by language, for reports that affirm, deny, or do both."""


@cache
def graph_model() -> GraphModel:
    """Loads the model from model.yml."""
    read: dict[str, Any] = yaml.safe_load((resources.files("graph") / "model.yml").read_text("utf-8"))
    claim = read["claim_properties"]
    relationships = {}
    for name, item in read["relationships"].items():
        properties = {**item.get("properties", {}), **(claim if item.get("claimed") else {})}
        ends = {"sources": tuple(item["sources"]), "targets": tuple(item["targets"])}
        relationships[name] = RelationshipType(type=name, **{**item, **ends, "properties": properties})
    return GraphModel(
        {name: NodeType(label=name, **item) for name, item in read["nodes"].items()},
        relationships,
        {name: EventType(type=name, **item) for name, item in read["events"].items()},
        _codes(read["quad_classes"]),
        _codes(read["modalities"]),
        _codes(read["statuses"]),
        modes=read["modes"],
        contexts=read["contexts"],
        tellings=read["tellings"],
    )


def _codes(items: dict[str, Any]) -> dict[str, Code]:
    return {name: Code(**item) for name, item in items.items()}


ENTITY_TYPES = tuple(graph_model().relationships["MENTIONS"].targets)
"""Labels that sentences can mention."""
LABELS = (*ENTITY_TYPES, "Event", "Article", "Sentence", "Claim")
"""Labels of the graph of articles; bookkeeping nodes such as `Store` are not part of it."""
RELATION_TYPES = tuple(name for name, item in graph_model().relationships.items() if item.claimed)
"""Relationships between entities that articles claim."""
EVENT_TYPES = tuple(graph_model().events)
MODALITIES = tuple(graph_model().modalities)
LABEL_OF_PREFIX = {label.lower(): label for label in LABELS if label != "Sentence"}
"""Maps the prefix of an id to its label: `country:RU` is a Country."""


def label_of(id: str) -> str | None:
    """The label of the node with this id; None if it is not one of our ids. `article:5d0c#3` is a sentence."""
    front, colon, _ = id.partition(":")
    if front == "article" and "#" in id:
        return "Sentence"
    return LABEL_OF_PREFIX.get(front) if colon else None


def by_label(ids: Iterable[str]) -> dict[str, list[str]]:
    """Groups ids by label, without repeats, in order; skips what is not one of our ids."""
    found: dict[str, list[str]] = {}
    for id in dict.fromkeys(ids):
        if label := label_of(id):
            found.setdefault(label, []).append(id)
    return found
