"""Loads the saved questions shipped with Simpul and those in the user's folder; parses parameter values; saves new ones."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from cypher.atomic_file import write_whole
from cypher.saved_queries.header import parse_query, text_with_header
from cypher.saved_queries.placeholders import used_parameters
from cypher.saved_queries.saved_query import COARSE, LANGUAGES, PARAMETER_TYPES, Parameter, SavedQuery, Value, value_of
from graph.dates.spans import shortest
from graph.errors import SavedQueryError
from graph.settings import Settings

__all__ = [
    "LANGUAGES",
    "PARAMETER_TYPES",
    "Library",
    "Parameter",
    "SavedQuery",
    "Value",
    "library",
    "package_queries",
    "parse_query",
    "save_query",
    "text_with_header",
    "used_parameters",
    "value_of",
    "values_of",
]
LARGEST_FILE = 200_000  # bytes; a saved question is a page of text, so a larger file is something else


@dataclass(frozen=True)
class Library:
    """All saved questions by name, and one error line for each of the user's files that is invalid."""

    queries: tuple[SavedQuery, ...]
    problems: tuple[str, ...] = ()

    def named(self, name: str) -> SavedQuery:
        """The question with this name.

        Raises:
            SavedQueryError: there is none, or its file has an invalid header.
        """
        for query in self.queries:
            if query.name == name:
                return query
        for problem in self.problems:
            if problem.startswith(f"{name}.cypher:"):
                raise SavedQueryError(problem)
        close = [query.name for query in self.queries if name and (name in query.name or query.name in name)]
        hint = f"; did you mean {', '.join(close)}?" if close else '; "simpul queries" lists them'
        raise SavedQueryError(f"no saved query is called {name!r}{hint}")


def package_queries() -> tuple[SavedQuery, ...]:
    """The saved questions shipped with Simpul, by name."""
    folder = files("cypher").joinpath("queries")
    found = sorted((file for file in folder.iterdir() if file.name.endswith(".cypher")), key=lambda file: file.name)
    return tuple(parse_query(file.read_text("utf-8"), file.name.removesuffix(".cypher")) for file in found)


def library(settings: Settings) -> Library:
    """Loads Simpul's questions, then those in the user's folder; a file that cannot be read is a line in `problems`."""
    ours = package_queries()
    own: list[SavedQuery] = []
    problems: list[str] = []
    for path in _own_files(settings.queries_folder):
        try:
            query = _read_own(path)
        except SavedQueryError as error:
            problems.append(str(error))
            continue
        if any(query.name == other.name for other in ours):
            problems.append(f"{path.name}: a question of this name comes with Simpul; rename the file")
        else:
            own.append(query)
    return Library((*ours, *own), tuple(problems))


def _own_files(folder: Path) -> Iterator[Path]:
    try:
        yield from sorted(folder.glob("*.cypher"))
    except OSError:
        return


def _read_own(path: Path) -> SavedQuery:
    try:
        if not path.is_file():  # reading a pipe would wait for its writer
            raise SavedQueryError(f"{path.name}: neither a file nor a link to one; expected a question")
        if path.stat().st_size > LARGEST_FILE:
            raise SavedQueryError(f"{path.name}:1: larger than {LARGEST_FILE} bytes; expected one question")
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SavedQueryError(f"{path.name}:1: not UTF-8 text (byte {error.start}); save it as UTF-8") from error
    except OSError as error:
        raise SavedQueryError(f"{path.name}: cannot be read: {error.strerror or error}") from error
    return parse_query(text, path.stem, path.name, own=True, path=path)


def values_of(query: SavedQuery, given: Mapping[str, str]) -> dict[str, Value]:
    """The value of every parameter: parsed from the given text, else the default.

    Where a question tells coarse dates apart, a bound is the shortest date that means it: 2019-09-30 until is 2019-09 until, so
    that an event dated 2019-09 is known to be in it.

    Raises:
        SavedQueryError: an unknown name, a value of another type, or a required one missing.
    """
    for name in given:
        query.parameter(name)
    try:
        values = {parameter.name: value_of(parameter, given.get(parameter.name, "")) for parameter in query.parameters}
    except SavedQueryError as error:
        raise SavedQueryError(f"{query.name}: {error}") from error
    for name, value in values.items():
        if COARSE in values and name in ("since", "until") and value:
            values[name] = shortest(str(value), end=name == "until")
    return values


def save_query(settings: Settings, name: str, text: str, replace: bool = False) -> SavedQuery:
    """Saves a question of the user's, atomically, and returns it.

    Raises:
        SavedQueryError: an invalid or taken name, an invalid header, or a folder that cannot be written.
    """
    if not re.fullmatch(r"[a-z][a-z0-9_]{0,59}", name):
        raise SavedQueryError(
            f"{name!r} cannot be a question's name; expected small letters, digits and _, such as who_met_whom"
        )
    path = settings.queries_folder / f"{name}.cypher"
    query = parse_query(text, name, path.name, own=True, path=path)
    if name in _names(package_queries()):
        raise SavedQueryError(f"a question called {name!r} comes with Simpul; choose another name")
    if path.exists() and not replace:
        raise SavedQueryError(f"you have a question called {name!r} already; choose another name or replace it")
    try:
        write_whole(path, text if text.endswith("\n") else text + "\n")
    except OSError as error:
        raise SavedQueryError(f"cannot write {path}: {error.strerror or error}") from error
    return query


def _names(queries: Iterable[SavedQuery]) -> set[str]:
    return {query.name for query in queries}
