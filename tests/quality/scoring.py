"""Article graphs against hand-marked gold: precision, recall and F of entities, relations, event detection and whole events.

What counts as right
- entity: same type, and a form of the name in common; one predicted entity per gold entity.
- relation: same type between the two matched entities; BORDERS and ALLY_OF have no direction.
- event: same type (or one the gold also accepts), evidence in the same sentence, an actor and a recipient in common; the holder
  of an office stands for the body or country held, and back; CONSULT, AGREE and COOPERATE do not tell actor from recipient.
  Detection asks for type and sentence alone.
- gold marked optional is neither missed nor wrong.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.article_graph import ArticleGraph, Entity, Event

SYMMETRIC = frozenset({"BORDERS", "ALLY_OF"})
RECIPROCAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
STANDS_FOR = frozenset({"HOLDS_POSITION", "LEADS", "PART_OF"})

Gold = dict[str, Any]
Name = tuple[str, str]


@dataclass
class Tally:
    """Counts of one kind of claim; figures in percent."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """Share of the predicted that is right."""
        return 100 * self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found."""
        return 100 * self.right / self.gold if self.gold else 0.0

    @property
    def f(self) -> float:
        """Harmonic mean of the two."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass
class Score:
    """Tallies over all articles, and what was missed or wrong in words."""

    entity: Tally = field(default_factory=Tally)
    relation: Tally = field(default_factory=Tally)
    detection: Tally = field(default_factory=Tally)
    event: Tally = field(default_factory=Tally)
    errors: list[str] = field(default_factory=list)


def gold_of(folder: Path) -> dict[str, Gold]:
    """The gold of each article by file name without suffix."""
    files = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
    return {Path(gold["doc"]).stem: gold for gold in files}


def scored(graphs: Iterable[ArticleGraph], gold: Mapping[str, Gold]) -> Score:
    """The score of these graphs; each needs its gold."""
    score = Score()
    for graph in graphs:
        one = gold[Path(graph.doc).stem]
        names = _entities(graph, one, score)
        _relations(graph, one, names, score)
        _events(graph, one, names, score)
    return score


def plain(text: str) -> str:
    """The words of a text without case and punctuation."""
    return re.sub(r"[^\w]+", " ", text.casefold()).strip()


def _forms(name: str, aliases: Iterable[str]) -> set[str]:
    return {plain(form) for form in (name, *aliases)} - {""}


def pairs_of(entities: tuple[Entity, ...], gold: list[Gold]) -> dict[int, int]:
    """Predicted → gold by place in the lists, most shared forms first, one to one."""
    shared = []
    for i, entity in enumerate(entities):
        for j, one in enumerate(gold):
            common = _forms(entity.name, entity.aliases) & _forms(one["name"], one.get("aliases", ()))
            if common and entity.type == one["type"]:
                shared.append((-len(common), i, j))
    pairs: dict[int, int] = {}
    for _, i, j in sorted(shared):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _entities(graph: ArticleGraph, gold: Gold, score: Score) -> dict[str, Name]:
    """Tallies the entities; returns the gold name and type of each predicted id."""
    pairs = pairs_of(graph.entities, gold["entities"])
    names: dict[str, Name] = {}
    for i, entity in enumerate(graph.entities):
        one = gold["entities"][pairs[i]] if i in pairs else None
        if one:
            names[entity.id] = (one["name"], one["type"])
        if not (one and one.get("optional")):
            score.entity.predicted += 1
            score.entity.right += bool(one)
        if not one:
            score.errors.append(f"{graph.doc}: entity not in gold: {entity.type} {entity.name}")
    for j, one in enumerate(gold["entities"]):
        if not one.get("optional"):
            score.entity.gold += 1
            if j not in pairs.values():
                score.errors.append(f"{graph.doc}: entity missed: {one['type']} {one['name']}")
    return names


def _relations(graph: ArticleGraph, gold: Gold, names: Mapping[str, Name], score: Score) -> None:
    by_name: dict[str, set[Name]] = {}
    for one in gold["entities"]:
        by_name.setdefault(one["name"], set()).add((one["name"], one["type"]))
    wanted = [set(_relation_keys(one, by_name)) for one in gold["relations"]]
    found: set[int] = set()
    for relation in graph.relations:
        key = (relation.type, names.get(relation.source), names.get(relation.target))
        hit = next((k for k, keys in enumerate(wanted) if key in keys), None)
        if hit is None or not (hit in found or gold["relations"][hit].get("optional")):
            score.relation.predicted += 1
            score.relation.right += hit is not None
        if hit is None:
            score.errors.append(f"{graph.doc}: relation not in gold: {relation.source} {relation.type} {relation.target}")
        else:
            found.add(hit)
    for k, one in enumerate(gold["relations"]):
        if not one.get("optional"):
            score.relation.gold += 1
            if k not in found:
                score.errors.append(f"{graph.doc}: relation missed: {one['from']} {one['type']} {one['to']}")


def _relation_keys(one: Gold, by_name: Mapping[str, set[Name]]) -> Iterator[tuple[str, Name, Name]]:
    for source in by_name.get(one["from"], ()):
        for target in by_name.get(one["to"], ()):
            yield one["type"], source, target
            if one["type"] in SYMMETRIC:
                yield one["type"], target, source


def _events(graph: ArticleGraph, gold: Gold, names: Mapping[str, Name], score: Score) -> None:
    texts = {sentence.n: plain(sentence.text) for sentence in graph.sentences}
    stands_for: dict[str, set[str]] = {}
    for one in gold["relations"]:
        if one["type"] in STANDS_FOR:
            stands_for.setdefault(one["from"], set()).add(one["to"])
            stands_for.setdefault(one["to"], set()).add(one["from"])
    whole_used: set[int] = set()
    part_used: set[int] = set()
    for event in graph.events:
        told = [texts[n] for n in event.evidence if n in texts]
        candidates = [k for k, one in enumerate(gold["events"]) if same_telling(event, one, told)]
        parties = _parties(event, names)
        whole = next(
            (k for k in candidates if k not in whole_used and same_parties(event, gold["events"][k], parties, stands_for)),
            None,
        )
        part = next((k for k in candidates if k not in part_used), None)
        neutral = any(gold["events"][k].get("optional") for k in candidates)
        whole_used |= {whole} - {None}  # type: ignore[arg-type]
        part_used |= {part} - {None}  # type: ignore[arg-type]
        for tally, hit in ((score.event, whole), (score.detection, part)):
            if not neutral or (hit is not None and not gold["events"][hit].get("optional")):
                tally.predicted += 1
                tally.right += hit is not None
        if whole is None and not neutral:
            score.errors.append(f"{graph.doc}: event not in gold: {event.type} {parties}: {told[:1]}")
    for k, one in enumerate(gold["events"]):
        if not one.get("optional"):
            score.event.gold += 1
            score.detection.gold += 1
            if k not in whole_used:
                score.errors.append(
                    f"{graph.doc}: event missed: {one['type']} {one['actors']} -> {one['recipients']}: {one['sentence'][:90]}"
                )


def same_telling(event: Event, one: Gold, told: list[str]) -> bool:
    """Whether an event has a type the gold accepts and evidence in a sentence of it."""
    also = one.get("alt_type") or []
    if event.type not in {one["type"], *([also] if isinstance(also, str) else also)}:
        return False
    golds = [plain(text) for text in (one["sentence"], *one.get("also", ()))]
    return any(a and b and (a in b or b in a) for a in told for b in golds)


def _parties(event: Event, names: Mapping[str, Name]) -> tuple[set[str], set[str]]:
    """Gold names of the actors and of the recipients."""
    actors, recipients = ({names[i][0] for i in ids if i in names} for ids in (event.actors, event.recipients))
    return actors, recipients


def same_parties(event: Event, one: Gold, parties: tuple[set[str], ...], stands_for: Mapping[str, Iterable[str]]) -> bool:
    """Whether an actor and a recipient are those of the gold, office holders standing for what is held."""
    actors, recipients = parties
    gold_actors, gold_recipients = (
        set(names) | {other for name in names for other in stands_for.get(name, ())}
        for names in (one["actors"], one["recipients"])
    )
    if not one["actors"] and not one["recipients"]:
        return True
    if not one["recipients"]:
        return bool((actors | recipients) & gold_actors)
    if event.type in RECIPROCAL:
        return bool((actors | recipients) & gold_actors) and bool((actors | recipients) & gold_recipients)
    return (bool(actors & gold_actors) if one["actors"] else True) and bool(recipients & gold_recipients)
