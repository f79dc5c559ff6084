"""Reads whom sentences quote on the events that they report."""

from collections.abc import Iterable

from cypher.evidence.reading import rows_of
from cypher.protocols import Reader
from cypher.statements import labeled, named
from graph.model import by_label

Speakers = dict[tuple[str, str], tuple[str, ...]]


def speakers_of(reader: Reader, events: Iterable[str]) -> Speakers:
    """The names of the quoted speakers, by event and sentence; without those of whom a reader says that they do not speak."""
    said = list(rows_of(reader, named("reads/speakers_of_events.cypher"), events))
    grouped = by_label(dict.fromkeys(speaker for _, _, speaker in said))
    names: dict[str, str] = {}
    for label, ids in grouped.items():
        names |= {id: name for id, name in rows_of(reader, labeled("reads/names_of_entities.cypher", label), ids)}
    found: Speakers = {}
    for event, sentence, speaker in said:
        if name := names.get(speaker):
            found[event, sentence] = (*found.get((event, sentence), ()), name)
    return found
