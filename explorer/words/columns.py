"""Column headings and codes of a saved question's answer, in the reader's language."""

from collections.abc import Mapping

from explorer.words.messages import N_, Words
from explorer.words.translated_codes import (
    EVENT_VERBS,
    MODALITY_NAMES,
    MODE_NAMES,
    QUAD_CLASS_NAMES,
    RELATIONSHIP_VERBS,
    STATUS_NAMES,
    TELLING_NAMES,
    Names,
    called,
)

COLUMNS: Mapping[str, str] = {
    "ally": N_("Ally"),
    "articles": N_("Articles"),
    "at": N_("At"),
    "body": N_("Body"),
    "broker": N_("Broker"),
    "conflict": N_("Conflict"),
    "cooperation": N_("Cooperation"),
    "country": N_("Country"),
    "date": N_("Date"),
    "disputed": N_("Disputed"),
    "event": N_("Event"),
    "events": N_("Events"),
    "evidence": N_("Sentences"),
    "fellow_member_of": N_("Both members of"),
    "first_reported": N_("First reported"),
    "first_status": N_("Status of the first"),
    "kind": N_("Told as"),
    "last_reported": N_("Last reported"),
    "length": N_("Steps"),
    "length_km": N_("Length (km)"),
    "links": N_("Connections"),
    "member": N_("Member"),
    "met": N_("Met"),
    "modality": N_("Modality"),
    "mode": N_("How"),
    "month": N_("Month"),
    "name": N_("Name"),
    "neighbor": N_("Neighbor"),
    "offices": N_("Offices"),
    "one": N_("One"),
    "organization": N_("Organization"),
    "other": N_("The other"),
    "own": N_("Own"),
    "parties": N_("Parties"),
    "partner": N_("Partner"),
    "party": N_("Party"),
    "path": N_("Path"),
    "person": N_("Person"),
    "quad_class": N_("Class"),
    "relation": N_("Relation"),
    "relations": N_("Relations"),
    "reported": N_("Reported"),
    "score": N_("Score"),
    "second_status": N_("Status of the second"),
    "sentences": N_("Sentences"),
    "source": N_("Source"),
    "speaker": N_("Speaker"),
    "speakers": N_("Quoted"),
    "speaks_for": N_("Speaks for"),
    "status": N_("Status"),
    "steps": N_("Path"),
    "summary": N_("Summary"),
    "through": N_("Through"),
    "title": N_("Office"),
    "to": N_("To"),
    "type": N_("Event type"),
    "who": N_("Who"),
    "with_first": N_("With the first"),
    "with_second": N_("With the second"),
    "year": N_("Year"),
}
CODES: Mapping[str, Names] = {
    "kind": TELLING_NAMES,
    "type": EVENT_VERBS,
    "modality": MODALITY_NAMES,
    "mode": MODE_NAMES,
    "quad_class": QUAD_CLASS_NAMES,
    "relation": RELATIONSHIP_VERBS,
    "status": STATUS_NAMES,
    "first_status": STATUS_NAMES,
    "second_status": STATUS_NAMES,
}
"""Columns with codes of the graph, and the display names of the codes."""


def column_name(words: Words, column: str) -> str:
    """The heading of a column; an unknown one is shown without underscores."""
    return words(COLUMNS[column]) if column in COLUMNS else column.replace("_", " ")


def code_in_words(words: Words, column: str, value: object) -> object:
    """The display name of a code in this column, also inside a list; any other value unchanged."""
    known = CODES.get(column, {})
    if known and isinstance(value, list | tuple):
        return [code_in_words(words, column, item) for item in value]
    return called(words, known, value) if isinstance(value, str) and value in known else value
