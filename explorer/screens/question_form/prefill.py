"""Initial values of a question's fields: from the address, else from what is loaded. Reports values that are not valid."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from cypher.name_search import Entry, Hit
from cypher.saved_queries.library import Parameter, SavedQuery, Value, value_of
from cypher.saved_queries.saved_query import SWITCH
from explorer.style import shortened
from explorer.words.messages import Words
from graph.errors import SavedQueryError
from graph.model import label_of

EXAMPLES = frozenset({"csto_members", "tajik_afghan_border", "russia_taliban_contacts"})
"""Example questions: they keep their own values as long as the graph has them."""


Meaning = Callable[[str], Sequence[Hit]]
"""Returns the entities that a text can mean."""


@dataclass(frozen=True)
class Start:
    """Initial value of each field as text, '' for none, and messages about the address."""

    values: Mapping[str, str]
    problems: tuple[str, ...] = ()


def start_of(
    words: Words, query: SavedQuery, given: Mapping[str, str], on: str, meaning: Meaning, entries: Sequence[Entry]
) -> Start:
    """Computes the initial values of a form: `given` are those of the address, `on` fills the first entity.

    `entries` are the strongest loaded entities.
    """
    values, problems = defaults_of(query, entries), []
    known = {parameter.name: parameter for parameter in query.parameters}
    for name, text in given.items():
        if name not in known:
            problems.append(words("This question has no field “{name}”; it was left out.", name=shortened(name, 60)))
        elif read := read_value(words, meaning, known[name], text):
            values[name] = read
        elif known[name].type == "switch" and text.casefold() in SWITCH:
            values[name] = ""
        elif text:
            problems.append(
                words("“{value}” is no value for the field “{name}”; it was left out.", value=shortened(text, 80), name=name)
            )
    if on and (first := next((each.name for each in query.parameters if each.type == "entity"), None)):
        values[first] = on
    return Start(values, tuple(problems))


def entities_in(query: SavedQuery) -> list[str]:
    """The ids of the default entities of a question."""
    return [str(each.default) for each in query.parameters if each.type == "entity" and each.default]


def read_value(words: Words, meaning: Meaning, parameter: Parameter, text: str) -> str:
    """Parses a value of the address: a name to the entity's id, a date to ISO form; '' if invalid."""
    try:
        return text_of(value_of(parameter, text)) if text.strip() else ""
    except SavedQueryError:
        found = meaning(text) if parameter.type == "entity" else []
        return found[0].entry.id if len(found) == 1 else ""


def text_of(value: Value) -> str:
    """Serializes a value for a form or an address; '' for none, and for a switch that is off."""
    return "yes" if value is True else "" if value is None or value is False else str(value)


def defaults_of(query: SavedQuery, entries: Sequence[Entry]) -> dict[str, str]:
    """Returns the question's default values; its entities are replaced by the most mentioned loaded ones of their kind.

    With two parties both are countries: most graphs have most events between two countries.
    """
    there = {entry.id for entry in entries}
    parties = [each for each in query.parameters if each.type == "entity" and each.default]
    values: dict[str, str] = {}
    for parameter in query.parameters:
        values[parameter.name] = text_of(parameter.default_now())
        if parameter in parties and not (query.name in EXAMPLES and values[parameter.name] in there):
            label = "Country" if len(parties) > 1 else label_of(values[parameter.name])
            taken = {values[other.name] for other in parties if other.name in values and other is not parameter}
            strongest = (entry.id for entry in entries if entry.label == label and entry.id not in taken)
            values[parameter.name] = next(strongest, values[parameter.name])
    return values
