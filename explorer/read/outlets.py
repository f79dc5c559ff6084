"""Reads how each outlet tells an event: asserted or denied, and whom it quotes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from explorer.read.evidence import Quote
from explorer.read.run_reads import Source, rows
from graph.stored_graph import Answer


@dataclass(frozen=True)
class OutletTelling:
    """How one outlet tells one event: modalities, quoted speakers, sentence ids; `sentences` may exceed the number of `ids`."""

    event: str
    outlet: str
    modalities: tuple[str, ...]
    speakers: tuple[str, ...]
    ids: tuple[str, ...]
    sentences: int


def tellings_of(source: Source, events: Sequence[str]) -> list[OutletTelling]:
    """Reads how the outlets tell these events."""
    return _grouped(
        (row["id"], row["source"], row["modality"], row["speaker"], row["sentence"])
        for row in (rows(source, "outlets_of_events", ids=list(events)) if events else ())
    )


def tellings_in(event: str, quotes: Iterable[Quote]) -> list[OutletTelling]:
    """Groups the sentences of one event or claim by outlet."""
    return _grouped(
        (event, quote.article.source or "?", quote.told.get("modality"), speaker, quote.id)
        for quote in quotes
        for speaker in ([speaker.name for speaker in quote.speakers] or [""])
    )


def tellings_answered(answer: Answer) -> list[OutletTelling]:
    """Converts the answer of the question that compares outlets."""
    cells = (dict(zip(answer.columns, row, strict=True)) for row in answer.rows)
    return [_telling(row) for row in cells]


def _telling(row: Mapping[str, Any]) -> OutletTelling:
    ids = tuple(str(said["sentence"]) for said in row["evidence"])
    modalities, speakers = (tuple(str(one) for one in row[name] or () if one) for name in ("modality", "speakers"))
    return OutletTelling(row["event"].id, str(row["source"]), modalities, speakers, ids, int(row["sentences"]))


def _grouped(found: Iterable[tuple[str, str, Any, Any, str]]) -> list[OutletTelling]:
    groups: dict[tuple[str, str], list[tuple[Any, Any, str]]] = {}
    for event, outlet, modality, speaker, sentence in found:
        groups.setdefault((event, outlet), []).append((modality, speaker, sentence))
    made = []
    for (event, outlet), said in groups.items():
        modalities, speakers, ids = (
            tuple(dict.fromkeys(str(each[place]) for each in said if each[place])) for place in range(3)
        )
        made.append(OutletTelling(event, outlet, modalities, speakers, ids, len(ids)))
    return made
