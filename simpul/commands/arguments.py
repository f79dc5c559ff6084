"""What several commands are given: paths, parameters, a question."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simpul.errors import SavedQueryError
from simpul.settings import Settings

if TYPE_CHECKING:
    from cypher.library import SavedQuery

Paths = Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files and folders with articles (.txt, .html, .jsonl).")]
Processes = Annotated[int | None, typer.Option(min=1, help="Processes that read articles at once. [default: by the amount]")]
Param = Annotated[list[str] | None, typer.Option("--param", "-p", metavar="NAME=VALUE", help="A parameter; may be repeated.")]
Typed = Annotated[str | None, typer.Option("--cypher", metavar="TEXT", help="A typed Cypher query instead; it can only read.")]


def question_named(settings: Settings, name: str | None, cypher: str | None) -> "SavedQuery | None":
    """The saved query of this name, before any database is asked; None for typed text."""
    from cypher.library import library

    if bool(name) == bool(cypher):
        raise SavedQueryError('give the name of a saved query ("simpul queries" lists them) or --cypher TEXT')
    return library(settings).named(name) if name else None


def values_given(given: list[str] | None) -> dict[str, str]:
    """The parameters by name.

    Raises:
        SavedQueryError: one is not NAME=VALUE.
    """
    pairs = [pair.partition("=") for pair in given or ()]
    for name, equals, _ in pairs:
        if not equals or not name:
            raise SavedQueryError(f"--param {name!r}: expected NAME=VALUE, such as limit=20")
    return {name.strip(): value for name, _, value in pairs}
