"""The graph model, read from graph_model.yml: labels, keys, relationship types and PLOVER event types with their meaning."""

from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

import yaml

TEXT_INDEXES = {
    "actor_search": ("Actor", "search"),
    "organization_search": ("Organization", "search"),
    "country_search": ("Country", "search"),
    "place_search": ("Place", "search"),
    "article_title": ("Article", "title"),
    "sentence_text": ("Sentence", "text"),
}
"""Full-text indexes by name, the same names on both engines: label and property."""


@dataclass(frozen=True)
class NodeType:
    """One label: what it stands for, the form of its ids, and its properties with their meaning."""

    label: str
    meaning: str
    key: str
    properties: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    """What people call it, by language: `id`, `en`."""


@dataclass(frozen=True)
class RelationshipType:
    """One relationship type, read left to right: `sentence` is "{source} is a member of {target}", by language."""

    type: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    sentence: dict[str, str]
    meaning: str
    properties: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    claimed: bool = False
    """Whether it is a claim of articles, with evidence, confidence and dates."""


@dataclass(frozen=True)
class EventType:
    """One PLOVER event type: its quad class (such as `verbal conflict`) and score on the Goldstein scale, -10 to 10."""

    type: str
    quad_class: str
    score: float
    names: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class GraphModel:
    """The whole model."""

    nodes: dict[str, NodeType]
    relationships: dict[str, RelationshipType]
    events: dict[str, EventType]


@cache
def graph_model() -> GraphModel:
    """The model of graph_model.yml."""
    read: dict[str, Any] = yaml.safe_load((resources.files("cypher") / "graph_model.yml").read_text("utf-8"))
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
    )
