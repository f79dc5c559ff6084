"""Builds the tellings of an article: its events with the features that coreference compares. Pure."""

from collections.abc import Iterable, Mapping

from cypher.event_coreference.telling import Telling, telling_id
from graph.article_graph import ArticleGraph, Event
from loader.coreference_features.gist import gist_of
from loader.coreference_features.represented_country import lands_of
from loader.coreference_features.stems import WORD, bits, stem, stems


def tellings_of(graph: ArticleGraph) -> list[Telling]:
    """The tellings of an article's events, in the events' order."""
    lands = lands_of(graph)
    texts = {sentence.n: sentence.text for sentence in graph.sentences}
    names = {entity.id: entity.name for entity in graph.entities}
    return [_telling(graph, event, lands, texts, names) for event in graph.events]


def _telling(
    graph: ArticleGraph,
    event: Event,
    lands: Mapping[str, frozenset[str]],
    texts: Mapping[int, str],
    names: Mapping[str, str],
) -> Telling:
    def widened(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted({land for id_ in ids for land in lands.get(id_, ())}))

    evidence = sorted(set(event.evidence))
    words = tuple(sorted(stems(texts[number] for number in evidence)))
    return Telling(
        id=telling_id(graph.id, event.id),
        told=event.id,
        article=graph.id,
        type=event.type,
        trigger=event.trigger,
        gist=gist_of(event.trigger, [texts[number] for number in evidence]),
        source=graph.source or "",
        reported=graph.published or "",
        evidence=tuple(f"{graph.id}#{number}" for number in evidence),
        actors=tuple(dict.fromkeys(event.actors)),
        recipients=tuple(dict.fromkeys(event.recipients)),
        places=tuple(dict.fromkeys(event.places)),
        names=tuple(names[id_] for id_ in (*dict.fromkeys(event.actors), *dict.fromkeys(event.recipients))),
        modality=event.modality,
        historical=event.historical,
        disputed=event.disputed,
        date=event.date or "",
        date_precision=event.date_precision or "",
        confidence=float(event.confidence),
        mode=event.mode,
        context=event.context,
        implied=event.implied,
        lands=widened((*event.actors, *event.recipients, *event.places)),
        doers=widened(event.actors),
        aims=widened(event.recipients),
        words=words,
        weights=tuple(bits(word) for word in words),
        cue=tuple(sorted({stem(word) for word in WORD.findall(event.trigger)})),
    )
