"""Parses the comment header of a saved question into a SavedQuery, and writes such a header.

    // title (id): Anggota sebuah organisasi
    // title (en): Members of an organization
    // group: about, 3
    // opens: list
    // description (id): Siapa anggotanya,
    //   dan kalimat yang mengatakannya.
    // param organization: entity = organization:csto   organisasinya | the organization
    // param limit: integer = 50   jumlah baris maksimal | at most this many rows
    // chart: month, cooperation, conflict

A first line without a field name is the title, further such lines are the description, in both languages. A default of `null`
leaves a parameter open. Two or more spaces precede a meaning; a bar separates its Indonesian from its English.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cypher.saved_queries.header_lines import both, chart_of, group_of, parameter_of
from cypher.saved_queries.placeholders import check_declared
from cypher.saved_queries.saved_query import LANGUAGES, Parameter, SavedQuery
from graph.errors import SavedQueryError

_FIELD = re.compile(r"([a-z]+) ?\(([^)]*)\): *(.*)")


@dataclass
class _Header:
    """Parser state of a header; `last` is the field a continuation line belongs to."""

    title: dict[str, str] = field(default_factory=dict)
    description: dict[str, str] = field(default_factory=dict)
    parameters: list[Parameter] = field(default_factory=list)
    chart: tuple[str, ...] | None = None
    group: tuple[str, int] = ("", 99)
    listed: bool = False
    last: tuple[dict[str, str], str] | None = None
    bare: int = 0


def parse_query(text: str, name: str, where: str | None = None, own: bool = False, path: Path | None = None) -> SavedQuery:
    """Parses the text of a file into a saved question.

    Raises:
        SavedQueryError: an invalid header, or declared and used parameters differ; the message begins with `where:line`.
    """
    where = where or f"{name}.cypher"
    header = _Header()
    lines = text.splitlines()
    body_at = next((n for n, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("//")), None)
    if body_at is None:
        raise SavedQueryError(f"{where}:{len(lines) + 1}: no query; expected Cypher after the comment lines")
    for number, line in enumerate(lines[:body_at], 1):
        try:
            _read_line(header, line.strip().removeprefix("//"))
        except SavedQueryError as error:
            raise SavedQueryError(f"{where}:{number}: {error}") from error
    if not header.title:
        raise SavedQueryError(f'{where}:1: no title; expected a line such as "// title (en): Members of an organization"')
    check_declared(where, (parameter.name for parameter in header.parameters), text)
    title, description = both(header.title), both(header.description)
    shown = (header.chart, *header.group, header.listed)
    return SavedQuery(name, title, description, tuple(header.parameters), text, own, path, *shown)


def _read_line(header: _Header, content: str) -> None:
    """Parses one comment line (without its slashes) into the header."""
    words = content.strip()
    if not words:
        header.last = None
    elif content.startswith("  ") and header.last:
        texts, language = header.last
        texts[language] = f"{texts[language]} {words}".strip()
    elif words.startswith("param ") or words == "param":
        header.parameters.append(parameter_of(words, {parameter.name for parameter in header.parameters}))
        header.last = None
    elif words.startswith("chart:"):
        header.chart = chart_of(words.removeprefix("chart:"))
    elif words.startswith("opens:"):
        if (opens := words.removeprefix("opens:").strip()) not in ("list", "picture"):
            raise SavedQueryError(f'opens is {opens!r}; expected "opens: list" or "opens: picture"')
        header.listed = opens == "list"
    elif words.startswith("group:"):
        header.group = group_of(words.removeprefix("group:"))
    elif found := _FIELD.fullmatch(words):
        _field(header, *found.groups())
    else:
        texts = header.title if not header.title and not header.bare else header.description
        for language in LANGUAGES:
            texts[language] = f"{texts.get(language, '')} {words}".strip()
        header.bare += 1


def _field(header: _Header, name: str, language: str, words: str) -> None:
    texts = {"title": header.title, "description": header.description}.get(name)
    if texts is None:
        raise SavedQueryError(f"{name!r} is not a field; expected title or description")
    if language not in LANGUAGES:
        raise SavedQueryError(f"{language!r} is not a language of the header; expected id or en")
    if language in texts:
        raise SavedQueryError(f"a second {name} ({language}); expected one")
    texts[language] = words
    header.last = (texts, language)


def text_with_header(
    body: str, title: Mapping[str, str], description: Mapping[str, str] | None = None, parameters: Iterable[Parameter] = ()
) -> str:
    """Prepends the header that makes a typed text a saved question; replaces a header it already has."""
    lines = [f"// title ({language}): {_one_line(words)}" for language, words in title.items()]
    lines += [f"// description ({language}): {_one_line(words)}" for language, words in (description or {}).items() if words]
    for parameter in parameters:
        default = "null" if parameter.optional else parameter.default
        meaning = " | ".join(dict.fromkeys(_one_line(words) for words in parameter.meaning.values() if words))
        given = f" = {default}" if default is not None else ""
        lines.append(f"// param {parameter.name}: {parameter.type}{given}   {meaning}".rstrip())
    rest = re.sub(r"\A(\s*//[^\n]*\n)+", "", body.strip() + "\n")
    return "\n".join(lines) + "\n" + rest


def _one_line(words: str) -> str:
    return " ".join(words.split())
