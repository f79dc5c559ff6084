"""A saved question: its names in both languages, its typed parameters and its Cypher text; and one value from text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph.dates.typed import typed_date
from graph.errors import SavedQueryError
from graph.model import EVENT_TYPES, LABELS, graph_model

LANGUAGES = ("id", "en")
PARAMETER_TYPES = ("entity", "label", "relationship type", "event type", "date", "integer", "text", "switch")
CHOICES: Mapping[str, tuple[str, ...]] = {
    "label": LABELS,
    "relationship type": tuple(graph_model().relationships),
    "event type": EVENT_TYPES,
}
GROUPS = ("between", "about", "happened", "new", "sources", "network")
"""What one wants to know: the order lists of questions follow; a question without a group comes after these."""
ENTITY_ID = re.compile(r"(actor|organization|country|place):\S{1,200}")
LARGEST_LIMIT = 100_000  # rows; a question that asks for more wants an export
LONGEST_TEXT = 500  # characters of a typed text parameter

SWITCH: Mapping[str, bool] = {"yes": True, "ya": True, "true": True, "no": False, "tidak": False, "false": False}
"""How a switch is written; the first of each is how the header writes it."""

Value = str | int | bool | None


@dataclass(frozen=True)
class Parameter:
    """One thing a question asks for; `default` is text as in the header, None when there is none.

    `optional` is a default of `null`: left open, it passes null, which the questions read as "any".
    """

    name: str
    type: str
    default: str | None = None
    optional: bool = False
    meaning: Mapping[str, str] = field(default_factory=dict)

    @property
    def required(self) -> bool:
        """True when the question cannot run without a value."""
        return self.default is None and not self.optional

    @property
    def choices(self) -> tuple[str, ...]:
        """The labels, relationship types or event types to choose from; empty for the other types."""
        return CHOICES.get(self.type, ())

    def default_now(self) -> Value:
        """The default as the value it stands for today: `today-30` becomes an ISO date."""
        return None if self.default is None else value_of(self, self.default)


@dataclass(frozen=True)
class SavedQuery:
    """One saved question; `text` is the whole file, which runs as it is.

    `title` and `description` have both languages always. `own` marks a file of the user's; `chart` names the columns for
    the two axes of a chart where the answer makes one.
    """

    name: str
    title: Mapping[str, str]
    description: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    text: str
    own: bool = False
    path: Path | None = None
    chart: tuple[str, str] | None = None
    group: str = ""
    place: int = 99
    """One of GROUPS, and its place among the questions of it; '' where the header names none."""
    listed: bool = False
    """Whether its answer is a list to read, more than a picture to look at."""

    def parameter(self, name: str) -> Parameter:
        """The parameter of this name.

        Raises:
            SavedQueryError: there is none; the message names those there are.
        """
        for parameter in self.parameters:
            if parameter.name == name:
                return parameter
        known = ", ".join(parameter.name for parameter in self.parameters) or "none"
        raise SavedQueryError(f"{self.name} has no parameter {name!r}; it has: {known}")


def value_of(parameter: Parameter, text: str) -> Value:
    """The value that typed text stands for; blank text stands for the default.

    Raises:
        SavedQueryError: not a value of the parameter's type, or blank where a value is needed.
    """
    text = text.strip()
    if not text or (parameter.optional and text == "null"):
        if parameter.required:
            raise SavedQueryError(f"{parameter.name} needs a value: {_expected(parameter)}")
        return parameter.default_now()
    value = _read(parameter, text)
    if value is None:
        raise SavedQueryError(f"{parameter.name} is {text[:80]!r}; expected {_expected(parameter)}")
    return value


def _read(parameter: Parameter, text: str) -> Value:
    """The value, or None when the text is not one of the type."""
    if parameter.choices:
        return text if text in parameter.choices else None
    if parameter.type == "entity":
        return text if ENTITY_ID.fullmatch(text) else None
    if parameter.type == "date":
        return typed_date(text)
    if parameter.type == "switch":
        return SWITCH.get(text.casefold())
    if parameter.type == "integer":
        return _integer(parameter.name, text)
    return text if len(text) <= LONGEST_TEXT else None


def _integer(name: str, text: str) -> int | None:
    if not re.fullmatch(r"[+-]?\d{1,12}", text, re.ASCII):
        return None
    number = int(text)
    return None if name == "limit" and not 1 <= number <= LARGEST_LIMIT else number


def _expected(parameter: Parameter) -> str:
    """What a value of the type looks like, in words."""
    if parameter.choices:
        return "one of " + ", ".join(parameter.choices)
    if parameter.name == "limit":
        return f"a whole number from 1 to {LARGEST_LIMIT}"
    return {
        "entity": "an entity's id such as country:RU or organization:csto",
        "date": "a date such as 2024-03-31, 2024-03, March 2024, 2024, today or today-30",
        "integer": "a whole number",
        "switch": "yes or no",
        "text": f"text of at most {LONGEST_TEXT} characters",
    }[parameter.type]
