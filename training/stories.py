"""Evaluates story clustering: `python -m training.stories GRAPHS.jsonl [MORE.jsonl]` (graphs of `simpul extract`).

Prints CoNLL F with its parts over the annotated articles (training/annotations/across/stories.txt) for the program and for
baselines. The files may contain graphs of other articles, which enlarge the collection and are not scored.
"""

import json
import sys
from collections.abc import Callable, Collection, Hashable, Iterable
from pathlib import Path

from explorer.read.story_clusters import Item, clusters
from training.annotations.across import HERE
from training.conll import b_cubed, ceaf_e, conll, muc
from training.conll import clusters as groups_of

TOPICS = ("development", "test")


def main() -> None:
    """Prints the results."""
    if not sys.argv[1:]:
        sys.exit("name a file of graphs: simpul extract PATH > graphs.jsonl")
    docs, items = read(sys.argv[1:])
    made = [[item.id for item in cluster.items] for cluster in clusters(items)]
    largest = {item.id: max(item.entities, key=_rarity(items), default=item.id) for item in items}
    systems = {
        "program": made,
        "articles that share an event (before)": sharing(sys.argv[1:]),
        "rarest entity, same week": _by(items, lambda item: (largest[item.id], (item.day or 0) // 7)),
        "all of one day": _by(items, lambda item: item.published),
        "each article alone": [[item.id] for item in items],
    }
    for name, groups in systems.items():
        for topic in TOPICS:
            print(f"{name:<40} {topic:<12} {scores(annotated(topic), [[docs[id_] for id_ in group] for group in groups])}")


def annotated(topic: str, path: Path = HERE / "stories.txt") -> list[frozenset[str]]:
    """The annotated stories of a topic as sets of corpus ids."""
    found: list[set[str]] = []
    counts = False
    for line in path.read_text("utf-8").splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "STORY":
            counts = rest.endswith(f" | {topic}")
            found += [set()] if counts else []
        elif kind == "A" and counts:
            found[-1].add(rest)
    return [frozenset(story) for story in found]


def scores(key: Collection[frozenset[str]], groups: Iterable[Collection[str]]) -> str:
    """CoNLL F of the annotated articles, its parts as recall/precision, and the size of the largest story."""
    every = frozenset().union(*key)
    answer = groups_of([every & set(group) for group in groups])
    answer = [*answer, *({id_} for id_ in every.difference(*answer))]  # type: ignore[list-item]
    parts = ((name, measure(list(key), answer)) for name, measure in (("MUC", muc), ("B³", b_cubed), ("CEAFe", ceaf_e)))
    told = ", ".join(f"{name} {100 * score.recall:.0f}/{100 * score.precision:.0f}" for name, score in parts)
    sizes = f"largest {max(map(len, answer))} of {len(every)} articles, annotated {max(map(len, key))}"
    return f"{100 * conll(list(key), answer):.1f} ({told}; {len(answer)} stories, {len(key)} annotated; {sizes})"


def read(paths: Iterable[str]) -> tuple[dict[str, str], list[Item]]:
    """Maps article id to corpus id, and reads the articles as input of the clustering."""
    docs, items = {}, []
    for path in paths:
        for line in Path(path).read_text("utf-8").splitlines():
            graph = json.loads(line)
            docs[graph["id"]] = graph["doc"]
            entities = tuple(sorted(entity["id"] for entity in graph["entities"]))
            published, source = graph.get("published") or "", graph.get("source") or ""
            items.append(Item(graph["id"], graph.get("title") or "", published, source, entities))
    return docs, items


def sharing(paths: Iterable[str]) -> list[list[str]]:
    """Baseline, the former method: clusters articles around shared events."""
    from cypher.event_coreference.clustering import chains
    from graph.article_graph import from_json
    from loader.coreference_features.telling import tellings_of
    from training.coreference import joined

    graphs = [from_json(json.loads(line)) for path in paths for line in Path(path).read_text("utf-8").splitlines()]
    told = [{telling.article for telling in chain} for chain in chains(joined(t for g in graphs for t in tellings_of(g)))]
    left, made = {graph.id for graph in graphs}, []
    for event in sorted((each for each in told if len(each) > 1), key=lambda each: (-len(each), min(each))):
        if len(core := event & left) > 1:
            counts = [each for each in told if len(each & core) > 1]
            story = core | {id_ for id_ in left if any(id_ in each for each in counts)}
            left -= story
            made.append(sorted(story))
    return made


def _rarity(items: Collection[Item]) -> Callable[[str], tuple[int, str]]:
    count: dict[str, int] = {}
    for item in items:
        for id_ in item.entities:
            count[id_] = count.get(id_, 0) + 1
    return lambda id_: (-count[id_] if count[id_] > 1 else -len(items), id_)


def _by(items: Iterable[Item], key: Callable[[Item], Hashable]) -> list[list[str]]:
    groups: dict[Hashable, list[str]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item.id)
    return list(groups.values())


if __name__ == "__main__":
    main()
