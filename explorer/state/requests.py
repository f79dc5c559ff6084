"""The queue of what the next run of the page must do: callbacks and pages add requests, the part that can do one takes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from graph.errors import SimpulError


@dataclass(frozen=True)
class OpenPage:
    """Go to this page, with these parameters in its address."""

    name: str
    address: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ShowTab:
    """Show the picture's page as this: "graph", "table" or "answer"."""

    name: str


@dataclass(frozen=True)
class ShowError:
    """Show what went wrong in a callback."""

    error: SimpulError


@dataclass(frozen=True)
class ShowToast:
    """Say that something is done."""

    text: str


@dataclass(frozen=True)
class DecideName:
    """Open the dialog on a name: `kind` is "never" (not the same as `text`) or "always" (the same as another entity)."""

    kind: str
    id: str
    text: str = ""


@dataclass(frozen=True)
class CorrectEvent:
    """Open the dialog that corrects this event."""

    id: str


@dataclass(frozen=True)
class AskForm:
    """Ask what the form holds: "Ask" was clicked. The run that is to do it may be replaced by the next before it gets there."""


@dataclass(frozen=True)
class EditQuery:
    """Put this text into the editor of the Cypher desk."""

    text: str


@dataclass(frozen=True)
class RunQuery:
    """Run what is in the editor of the Cypher desk."""


@dataclass(frozen=True)
class RunWholePage:
    """Run the page and not only the fragment of the search box: something was picked in it."""


@dataclass(frozen=True)
class NothingFound:
    """Say below the search box that nothing is called so."""

    text: str


@dataclass(frozen=True)
class ArticleWithdrawn:
    """Say above the list of articles that one was withdrawn."""


R = TypeVar("R")


@dataclass
class Requests:
    """What waits for the next run; of one kind the newest request alone."""

    _waiting: dict[type, Any] = field(default_factory=dict)

    def add(self, request: object) -> None:
        """Has the next run do this."""
        self._waiting[type(request)] = request

    def waiting(self, kind: type[R]) -> R | None:
        """The request of this kind, which stays in the queue; None if there is none."""
        found: R | None = self._waiting.get(kind)
        return found

    def take(self, kind: type[R]) -> R | None:
        """The request of this kind, out of the queue; None if there is none."""
        found: R | None = self._waiting.pop(kind, None)
        return found
