"""Request queue for the next run of the page: callbacks and pages add requests, the part that handles one takes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from graph.errors import SimpulError


@dataclass(frozen=True)
class OpenPage:
    """Open this page, with these address parameters."""

    name: str
    address: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ShowTab:
    """Show this tab of the graph page: "graph", "table", "answer" and so on."""

    name: str


@dataclass(frozen=True)
class ShowError:
    """Show an error of a callback."""

    error: SimpulError


@dataclass(frozen=True)
class ShowToast:
    """Show a short message."""

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
class CorrectArticle:
    """Open the dialog that corrects the date and medium of the article on the page."""


@dataclass(frozen=True)
class AskForm:
    """Ask the question of the form: "Ask" was clicked. Stays queued, because the run may be replaced before it handles it."""


@dataclass(frozen=True)
class EditQuery:
    """Put this text into the editor of the Cypher desk."""

    text: str


@dataclass(frozen=True)
class RunQuery:
    """Run the text in the editor of the Cypher desk."""


@dataclass(frozen=True)
class RunWholePage:
    """Rerun the whole page, not only the fragment of the search box: something was picked in it."""


@dataclass(frozen=True)
class NothingFound:
    """Show below the search box that nothing was found for this text."""

    text: str


@dataclass(frozen=True)
class ArticleWithdrawn:
    """Show above the list of articles that one was withdrawn."""


R = TypeVar("R")


@dataclass
class Requests:
    """Requests for the next run; of each kind only the newest."""

    _waiting: dict[type, Any] = field(default_factory=dict)

    def add(self, request: object) -> None:
        """Queues a request, replacing one of the same kind."""
        self._waiting[type(request)] = request

    def waiting(self, kind: type[R]) -> R | None:
        """Returns the request of this kind without removing it; None if there is none."""
        found: R | None = self._waiting.get(kind)
        return found

    def take(self, kind: type[R]) -> R | None:
        """Returns the request of this kind and removes it; None if there is none."""
        found: R | None = self._waiting.pop(kind, None)
        return found
