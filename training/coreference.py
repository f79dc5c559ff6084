"""Evaluates cross-article coreference: `SIMPUL_CORPUS=news.jsonl.gz python -m training.coreference [GRAPHS.jsonl]`.

Reads the annotated articles from the corpus, extracts them (or takes the graphs of `simpul extract`), and prints CoNLL F of
events for the program and for two baselines, and F of persons and bodies. Mentions are the annotated tellings that extraction
finds ("found"), or all of them ("all").
"""

import gzip
import json
import os
import sys
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from pathlib import Path

from cypher.event_coreference.clustering import chains, with_parent
from cypher.event_coreference.telling import Telling, dates_agree
from graph.article_graph import ArticleGraph, from_json
from loader.coreference_features.stems import WORD, bits, stem, stems
from loader.coreference_features.telling import tellings_of
from loader.names import folded
from training.annotations.across import AGGREGATE, Across, Told, pairs, read
from training.annotations.lines import text_of
from training.conll import Clusters, b_cubed, ceaf_e, clusters, conll, muc

Key = Callable[[Telling], Hashable]
Found = Mapping[Told, Telling]


def main() -> None:
    """Prints the results."""
    annotated = read()
    bodies = _corpus(annotated)
    graphs = list(_graphs(bodies))
    docs = {graph.id: graph.doc for graph in graphs}
    tellings = [telling for graph in graphs for telling in tellings_of(graph)]
    titles = {graph.id: stems([graph.title or ""]) for graph in graphs}
    found = aligned(annotated, bodies, tellings, docs)
    systems: dict[str, list[list[Telling]]] = {
        "program": chains(joined(tellings)),
        "same type, parties, date, place": grouped(tellings, lambda telling: telling.told),
        "rarest lemma of the headline, date": grouped(
            tellings,
            lambda telling: (max(sorted(titles[telling.article]), key=bits, default=""), telling.date or telling.reported),
        ),
    }
    for name, groups in systems.items():
        for topic in ("development", "test"):
            print(f"{name:<36} {topic:<12} {scores(annotated, found, groups, topic)}")
    print("events with two contradicting dates:", sum(contradicting(group) for group in systems["program"]))
    print("persons and bodies:", *names(graphs))


def _corpus(annotated: Across) -> dict[str, dict[str, str]]:
    path = os.environ.get("SIMPUL_CORPUS")
    if not path:
        sys.exit("set SIMPUL_CORPUS to the corpus (JSON lines, gzip: id, title, text …)")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return {article["id"]: article for article in map(json.loads, lines) if article["id"] in annotated.articles}


def _graphs(bodies: Mapping[str, dict[str, str]]) -> Iterable[ArticleGraph]:
    if len(sys.argv) > 1:
        lines = Path(sys.argv[1]).read_text("utf-8").splitlines()
        return (graph for graph in map(from_json, map(json.loads, lines)) if graph.doc.split("#")[0] in bodies)
    from tempfile import TemporaryDirectory

    from loader.pipeline import extract_all
    from loader.read.articles import ReadingReport, read_articles

    with TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text("".join(f"{json.dumps(body)}\n" for body in bodies.values()), "utf-8")
        return list(extract_all(read_articles([path], ReadingReport())))


def joined(tellings: Iterable[Telling]) -> list[Telling]:
    """Joins each telling to the most similar earlier one."""
    given = list(tellings)
    blocks: dict[str, list[Telling]] = defaultdict(list)
    for telling in given:
        for block in telling.blocks:
            blocks[block].append(telling)
    near = ({other.id: other for block in telling.around for other in blocks[block]}.values() for telling in given)
    return [with_parent(telling, others) for telling, others in zip(given, near, strict=True)]


def grouped(tellings: Iterable[Telling], key: Key) -> list[list[Telling]]:
    """Groups the tellings by key."""
    groups: dict[Hashable, list[Telling]] = defaultdict(list)
    for telling in tellings:
        groups[key(telling)].append(telling)
    return list(groups.values())


def aligned(
    annotated: Across, bodies: Mapping[str, dict[str, str]], tellings: Iterable[Telling], docs: Mapping[str, str]
) -> Found:
    """Aligns extracted with annotated tellings: same sentence, and shared trigger words or a fitting type."""
    texts = {id_: text_of(body["title"], body["text"]) for id_, body in bodies.items()}
    told: dict[tuple[str, int], list[Telling]] = defaultdict(list)
    for telling in tellings:
        for sentence in telling.evidence:
            told[docs[telling.article], int(sentence.split("#")[-1])].append(telling)
    ranked = []
    for event in annotated.events:
        for one in event.tellings:
            words = {stem(word) for word in WORD.findall(annotated.words(one, texts))}
            for telling in told[one.article, one.sentence]:
                fit = 2 * (telling.type in event.types) + 1.5 * bool(words & set(telling.cue))
                if fit:
                    ranked.append((-fit, one.article, one.sentence, one.start, telling.id, one, telling))
    found: dict[Told, Telling] = {}
    taken: set[tuple[str, int]] = set()
    for *_, one, telling in sorted(ranked, key=lambda item: item[:5]):
        if one not in found and (telling.id, one.sentence) not in taken:
            found[one] = telling
            taken.add((telling.id, one.sentence))
    return found


def scores(annotated: Across, found: Found, groups: Iterable[Iterable[Telling]], topic: str) -> str:
    """CoNLL F with its parts over the tellings found, and CoNLL F over all."""
    home = {telling.id: n for n, group in enumerate(groups) for telling in group}
    events = [event for event in annotated.events if event.topic == topic and not event.key.endswith(AGGREGATE)]
    response: dict[int, set[Told]] = defaultdict(set)
    for event in events:
        for one in event.tellings:
            if one in found:
                response[home[found[one].id]].add(one)
    answer = clusters(response.values())
    some = clusters([[one for one in event.tellings if one in found] for event in events])
    every = clusters([event.tellings for event in events])
    return f"found {_told(some, answer)} · all {100 * conll(every, answer):.1f}"


def _told(key: Clusters, response: Clusters) -> str:
    parts = ((name, measure(key, response)) for name, measure in (("MUC", muc), ("B³", b_cubed), ("CEAFe", ceaf_e)))
    told = ", ".join(f"{name} {100 * score.recall:.0f}/{100 * score.precision:.0f}" for name, score in parts)
    return f"{100 * conll(key, response):.1f} ({told}; {sum(map(len, key))} mentions, {len(key)} events)"


def contradicting(group: Iterable[Telling]) -> bool:
    """Whether two of the dates contradict each other."""
    dates = {telling.date for telling in group if telling.date}
    return any(not dates_agree(one, other) for one in dates for other in dates)


def names(graphs: Iterable[ArticleGraph]) -> list[str]:
    """CoNLL F of the name forms of persons and bodies, and how many annotated pairs the program resolves correctly."""
    ids: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for graph in graphs:
        for entity in graph.entities:
            for mention in entity.mentions:
                ids[folded(mention.text)][entity.id] += 1
    best = {form: max(sorted(found), key=lambda id_: found[id_]) for form, found in ids.items()}
    judged = [(same, folded(one), folded(other)) for same, one, other, kind in pairs() if kind in ("Actor", "Organization")]
    judged = [item for item in judged if item[1] in best and item[2] in best]
    key = _components([(one, other) for same, one, other in judged if same], {form for item in judged for form in item[1:]})
    response = grouped_forms({form: best[form] for group in key for form in group})
    right = sum((best[one] == best[other]) == same for same, one, other in judged)
    return [f"CoNLL {100 * conll(key, response):.1f},", f"{right} of {len(judged)} pairs as annotated"]


def grouped_forms(ids: Mapping[str, str]) -> Clusters:
    """Groups the name forms by entity."""
    groups: dict[str, set[str]] = defaultdict(set)
    for form, id_ in ids.items():
        groups[id_].add(form)
    return clusters(groups.values())


def _components(same: Iterable[tuple[str, str]], forms: Iterable[str]) -> Clusters:
    home = {form: frozenset({form}) for form in forms}
    for one, other in same:
        both = home[one] | home[other]
        home.update(dict.fromkeys(both, both))
    return clusters(set(home.values()))


if __name__ == "__main__":
    main()
