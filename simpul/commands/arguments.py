"""Arguments and options that several commands share: paths, parameters, queries."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import ArticleError, SavedQueryError, SimpulError
from graph.file_kinds import FIELDS
from graph.settings import Settings

if TYPE_CHECKING:
    from cypher.saved_queries.library import SavedQuery

Paths = Annotated[
    list[Path], typer.Argument(metavar="PATH...", help="Files and folders with articles: text, pages, tables, JSON, documents.")
]
Processes = Annotated[int | None, typer.Option(min=1, help="Processes that read articles at once. [default: by the amount]")]
Fields = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="FIELD=NAME", help="Which field of a record is its text, title, published, url or source."),
]
Param = Annotated[list[str] | None, typer.Option("--param", "-p", metavar="NAME=VALUE", help="A parameter; may be repeated.")]
Typed = Annotated[str | None, typer.Option("--cypher", metavar="TEXT", help="A typed Cypher query instead; it can only read.")]


def checked_text(*given: str | None) -> None:
    """Checks that all values are valid text; other bytes ($'\\xff' in a shell) cannot be sent to a database.

    Raises:
        SimpulError: one is not.
    """
    for text in given:
        if text and any("\ud800" <= char <= "\udfff" for char in text):
            raise SimpulError(f"{text[:80]!r} is no text (bytes that are not UTF-8); type it again")


def question_named(settings: Settings, name: str | None, cypher: str | None) -> "SavedQuery | None":
    """The saved query with this name, resolved before the database is opened; None for a typed query."""
    from cypher.saved_queries.library import library

    checked_text(name, cypher)
    if bool(name) == bool(cypher):
        raise SavedQueryError('give the name of a saved query ("simpul queries" lists them) or --cypher TEXT')
    return library(settings).named(name) if name else None


def values_given(given: list[str] | None) -> dict[str, str]:
    """Parses the parameters by name.

    Raises:
        SavedQueryError: one is not NAME=VALUE.
    """
    pairs = [pair.partition("=") for pair in given or ()]
    for name, equals, _ in pairs:
        if not equals or not name:
            raise SavedQueryError(f"--param {name!r}: expected NAME=VALUE, such as limit=20")
    checked_text(*(given or ()))
    return {name.strip(): value for name, _, value in pairs}


def fields_given(given: list[str] | None) -> dict[str, str]:
    """Parses --map: the field of an article → the record's name for it.

    Raises:
        ArticleError: one is not FIELD=NAME with one of FIELDS.
    """
    pairs = [pair.partition("=") for pair in given or ()]
    for field, equals, name in pairs:
        if not equals or not name.strip() or field.strip() not in FIELDS:
            wrong = f"--map {'='.join((field, name))!r}: expected FIELD=NAME, such as text=isi"
            raise ArticleError(f"{wrong}; a field is one of {', '.join(FIELDS)}")
    return {field.strip(): name.strip() for field, _, name in pairs}
