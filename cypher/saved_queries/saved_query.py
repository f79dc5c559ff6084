"""Defines a saved question (titles in both languages, typed parameters, Cypher text) and parses parameter values from text."""

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
"""Groups by what a user wants to know, in the order in which questions are listed; those without a group come last."""
ENTITY_ID = re.compile(r"(actor|organization|country|place):\S{1,200}")
LARGEST_LIMIT = 100_000  # rows; for more, use an export
LONGEST_TEXT = 500  # characters of a typed text parameter

COARSE = "coarse"
"""The switch that also gives events whose date is too coarse to tell whether they are in the span asked for."""

SWITCH: Mapping[str, bool] = {"yes": True, "ya": True, "true": True, "no": False, "tidak": False, "false": False}
"""Accepted values of a switch; the header uses the first for each."""

Value = str | int | bool | None


@dataclass(frozen=True)
class Parameter:
    """One parameter of a question; `default` is text as in the header, None if there is none.

    `optional` means a default of `null`: if left open, null is passed, which the questions interpret as "any".
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
        """The allowed labels, relationship types or event types; empty for other types."""
        return CHOICES.get(self.type, ())

    def default_now(self) -> Value:
        """The default as a value of today: `today-30` becomes an ISO date."""
        return None if self.default is None else value_of(self, self.default)


@dataclass(frozen=True)
class SavedQuery:
    """One saved question; `text` is the whole file, which runs unchanged.

    `title` and `description` always have both languages. `own` marks a file of the user's; `chart` names the columns
    of a chart, if the answer can be shown as one: what stands below the bars, then what they are made of.
    """

    name: str
    title: Mapping[str, str]
    description: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    text: str
    own: bool = False
    path: Path | None = None
    chart: tuple[str, ...] | None = None
    group: str = ""
    place: int = 99
    """One of GROUPS, and the position within it; '' if the header names no group."""
    listed: bool = False
    """Whether its answer is better shown as a list than as a picture."""

    def parameter(self, name: str) -> Parameter:
        """The parameter with this name.

        Raises:
            SavedQueryError: there is none; the message names those there are.
        """
        for parameter in self.parameters:
            if parameter.name == name:
                return parameter
        known = ", ".join(parameter.name for parameter in self.parameters) or "none"
        raise SavedQueryError(f"{self.name} has no parameter {name!r}; it has: {known}")


def value_of(parameter: Parameter, text: str) -> Value:
    """Parses a typed value; blank text gives the default.

    Raises:
        SavedQueryError: not a value of the parameter's type, or blank although a value is required.
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
    """Parses the value; None if the text is not valid for the type."""
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
    """Describes valid values of the type."""
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
