"""Session state of one reader between runs: one dataclass, our only entry in Streamlit's session state.

Widget values belong to Streamlit and stay under their keys: explorer/widgets/widget_values.py reads and sets them.
"""

from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from threading import Event
from typing import Any

import streamlit as st

from cypher.decisions.verdict import Verdict
from explorer.panel import Choice
from explorer.picture.provenance import Origin
from explorer.picture.scene import Scene
from explorer.picture.view import View
from explorer.read.stories import Story
from explorer.state.applying_decisions import Settling
from explorer.state.asked_question import Asked
from explorer.state.loading import Load
from explorer.state.requests import OpenPage, Requests
from graph.errors import SimpulError
from graph.stored_graph import Answer


@dataclass(frozen=True)
class PathsBetween:
    """The panel shows the shortest paths between two nodes."""

    first: str
    second: str


@dataclass(frozen=True)
class CommonTo:
    """The panel shows what two nodes are both related to."""

    first: str
    second: str
    found: tuple[str, ...]


@dataclass(frozen=True)
class Connecting:
    """The panel shows the nodes that connect several nodes."""

    ends: tuple[str, ...]
    found: tuple[str, ...]


@dataclass(frozen=True)
class DamagedAddress:
    """The error of the address, and the nodes of the picture opened instead."""

    error: SimpulError
    shown: tuple[str, ...]


@dataclass(frozen=True)
class OutletsSentences:
    """The panel shows one outlet's sentences on an event or claim."""

    about: str
    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class AnswerFocus:
    """Where the keyboard focus goes, each `number` once: to what opens the id `on`, or to the way back ("answer").

    `listed`: the answer's own list is where the reader opens rows, not the panel.
    """

    number: int = 0
    on: str = ""
    listed: bool = False


@dataclass(frozen=True)
class TakenOut:
    """What a verdict took out of a picture, told by the picture's origin: it returns there when that is taken back."""

    origin: Origin | None = None
    ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class ListedStories:
    """The filters of the list of stories: the period ('' for any), the order, and whether to list all."""

    month: str = ""
    order: str = "size"
    all: bool = False


@dataclass(frozen=True)
class OpenedStory:
    """The open story, and its events, best supported first."""

    story: Story
    events: tuple[str, ...]


@dataclass
class Desk:
    """The Cypher desk: the typed text, and the query that is running or has run."""

    typed: str | None = None
    version: int = 0
    """Number of times the text was replaced from outside the editor."""
    given: Mapping[str, Any] = field(default_factory=dict)
    ran: str = ""
    ran_with: Mapping[str, Any] = field(default_factory=dict)
    """The text and the values of the last run."""
    stop: Event | None = None
    run: "Future[Answer | str] | None" = None
    awaited: bool = False
    """Whether the page was drawn before the current run ended."""


@dataclass
class OpenForm:
    """The open form of a question.

    `number` counts how often fields were reset to `start`; `arrival` is the page visit it belongs to; `known` are the addresses
    it started with and wrote: a message of the browser may still come from an older one.
    """

    query: str
    number: int
    start: Mapping[str, str]
    problems: tuple[str, ...]
    arrival: int
    known: list[Mapping[str, str]]

    @property
    def first(self) -> Mapping[str, str]:
        """Initial values of fields that the browser has forgotten: their last values."""
        return {**self.start, **(self.known[-1] if len(self.known) > 1 else {})}


@dataclass
class EntityField:
    """An entity field of a form: its entity ('' for none), and why the last typed text was rejected."""

    id: str
    note: str = ""


@dataclass
class Forms:
    """The open form, and the entity fields by their keys."""

    open: OpenForm | None = None
    begun: int = 0
    entities: dict[str, EntityField] = field(default_factory=dict)
    put_back: float | None = None
    """When (`time.monotonic`) a field last rejected its text."""


@dataclass
class Loading:
    """The load that is running or has ended; `round` counts loads, each of which starts with empty fields."""

    load: Load | None = None
    round: int = 0
    before: str = ""
    """When an article was last written before this load."""
    seen: bool = False
    """Whether the page has shown that it ended."""


@dataclass
class Views:
    """The menu of saved views: the slugs of the one just saved, the one being edited and the one to be deleted, the file last
    opened; and while stepping the slug of the current step, and whether the graph has nothing of it any more.
    """

    saved: str = ""
    changed: str = ""
    doomed: str = ""
    opened: str = ""
    unnamed: bool = False
    """Whether saving was attempted without a name."""
    every: bool = False
    """Whether the menu lists all views."""
    step: str = ""
    gone: bool = False


@dataclass
class ReaderSession:
    """The state that a session keeps between runs."""

    requests: Requests = field(default_factory=Requests)
    language: str | None = None
    # the picture and its panel
    scene: Scene | None = None
    start: View | None = None
    """The first scene as opened: it needs nothing in the address."""
    written: str | None = None
    """The word last written into the address; None before the first."""
    damaged_address: DamagedAddress | None = None
    """Error shown above the picture until the picture changes."""
    fits: int = 0
    """Number of requests to the browser to fit the whole picture into the window."""
    choice: Choice = field(default_factory=Choice)
    joint: PathsBetween | CommonTo | Connecting | OutletsSentences | None = None
    """Panel content about several nodes together; None if the panel shows the selection."""
    listed_stories: ListedStories = field(default_factory=ListedStories)
    story: OpenedStory | None = None
    """The open story."""
    last_verdict: Verdict | None = None
    """The last verdict, so that it can be taken back even if its claim has left the graph."""
    taken_out: TakenOut = field(default_factory=TakenOut)
    settling: Settling | None = None
    """The process that applies decisions about names to the graph."""
    later: set[tuple[str, str]] = field(default_factory=set)
    """Postponed pairs: of two entities that may be one, or of an entity and a spelling."""
    same_as: tuple[str, str] | None = None
    """The entity chosen in the dialog on names, as (id, name)."""
    views: Views = field(default_factory=Views)
    notes_taken: str = ""
    """Id of the notes file imported last."""
    notes_told: str = ""
    """Result of that import, to be shown once."""
    # pages
    left: dict[str, dict[str, str]] = field(default_factory=dict)
    """The address parameters with which each page was left."""
    arrivals: int = 0
    """Number of page changes."""
    opened: str = ""
    """The page opened last by a click; on another one the reader arrived by the browser's back or forward button."""
    listed: dict[str, int] = field(default_factory=dict)
    """Number of entries shown, for lists that were extended."""
    # questions
    asked: Asked | None = None
    answer_focus: AnswerFocus = field(default_factory=AnswerFocus)
    history: list[Asked] = field(default_factory=list)
    questions_asked: int = 0
    forms: Forms = field(default_factory=Forms)
    desk: Desk = field(default_factory=Desk)
    loading: Loading = field(default_factory=Loading)
    # answers of the database
    remembered: dict[tuple[Any, ...], Any] = field(default_factory=dict)
    errors_shown: int = 0

    def open_page(self, name: str, address: Mapping[str, str] | None = None) -> None:
        """Requests this page, with these address parameters, for the next run."""
        self.requests.add(OpenPage(name, dict(address or {})))


def reader() -> ReaderSession:
    """The session state of the current reader."""
    if "reader" not in st.session_state:
        st.session_state["reader"] = ReaderSession()
    found: ReaderSession = st.session_state["reader"]
    return found
