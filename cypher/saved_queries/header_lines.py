"""Parses single lines of a saved question's header: parameters, charts, groups."""

import re
from collections.abc import Mapping

from cypher.saved_queries.saved_query import GROUPS, LANGUAGES, PARAMETER_TYPES, Parameter, value_of
from graph.errors import SavedQueryError

_PARAM = re.compile(r"param\s+([^\s:]+)\s*:\s*(.*)")


def parameter_of(words: str, known: set[str]) -> Parameter:
    """Parses "param name: type = default   meaning"; `known` are the names of the parameters before it.

    Raises:
        SavedQueryError: it has another form, or the name is already taken.
    """
    found = _PARAM.fullmatch(words)
    if not found or not re.fullmatch(r"[A-Za-z_]\w*", found[1]):
        raise SavedQueryError(f'{words!r} is no parameter; expected "param name: type = default   meaning"')
    name, rest = found[1], found[2]
    if name in known:
        raise SavedQueryError(f"a second parameter {name!r}; expected one")
    spec, _, meaning = re.sub(r"\s{2,}", "\x1f", rest).partition("\x1f")
    type_, equals, default = (part.strip() for part in spec.partition("="))
    if type_ not in PARAMETER_TYPES:
        raise SavedQueryError(f"{name} is of type {type_!r}; expected one of {', '.join(PARAMETER_TYPES)}")
    first, _, second = (part.strip() for part in meaning.replace("\x1f", " ").partition("|"))
    meanings = both({"id": first, "en": second} if second else {"id": first})
    if not equals or default == "null":
        return Parameter(name, type_, optional=bool(equals), meaning=meanings)
    parameter = Parameter(name, type_, default, meaning=meanings)
    try:
        value_of(Parameter(name, type_), default)
    except SavedQueryError as error:
        raise SavedQueryError(f"default of {error} (two spaces part it from the meaning)") from error
    return parameter


def chart_of(words: str) -> tuple[str, ...]:
    """The columns of "chart: month, cooperation, conflict". Raises SavedQueryError if there are not two or more."""
    columns = [word.strip() for word in words.split(",")]
    if len(columns) < 2 or not all(columns):
        raise SavedQueryError(f'chart is {words.strip()!r}; expected two or more columns, such as "chart: year, events"')
    return tuple(columns)


def group_of(words: str) -> tuple[str, int]:
    """The group and position of "group: between, 2"; 99 without a position. Raises SavedQueryError for an unknown group."""
    group, _, place = (part.strip() for part in words.partition(","))
    if group not in GROUPS or not (place.isdigit() or not place):
        raise SavedQueryError(
            f'group is {words.strip()!r}; expected one of {", ".join(GROUPS)}, and a place such as "between, 2"'
        )
    return group, int(place or 99)


def both(texts: Mapping[str, str]) -> dict[str, str]:
    """The texts in both languages; a missing one is replaced by the other."""
    there = next((text for text in texts.values() if text), "")
    return {language: texts.get(language) or there for language in LANGUAGES}
