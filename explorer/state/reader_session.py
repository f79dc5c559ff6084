"""What one reader's session holds from run to run: one dataclass, the only thing of ours in Streamlit's session.

Values of widgets are Streamlit's own and stay under their keys: explorer/widgets/widget_values.py reads and sets them.
"""

from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from threading import Event
from typing import Any

import streamlit as st

from cypher.decisions.verdicts import Verdict
from explorer.panel import Choice
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
    """The panel shows what stands between several nodes."""

    ends: tuple[str, ...]
    found: tuple[str, ...]


@dataclass(frozen=True)
class DamagedAddress:
    """What is wrong with the address, and the nodes of the picture that was opened instead."""

    error: SimpulError
    shown: tuple[str, ...]


@dataclass(frozen=True)
class OutletsSentences:
    """The panel shows one outlet's sentences on an event or claim."""

    about: str
    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class ListedStories:
    """Which stories the start page lists: the period ('' for any), the order, and whether all."""

    month: str = ""
    order: str = "size"
    all: bool = False


@dataclass(frozen=True)
class OpenedStory:
    """The story that is open, and its events, best told first."""

    story: Story
    events: tuple[str, ...]


@dataclass
class Desk:
    """The Cypher desk: what is typed, and the query that runs or has run."""

    typed: str | None = None
    version: int = 0
    """Counts how often the text was replaced from outside the editor."""
    given: Mapping[str, Any] = field(default_factory=dict)
    ran: str = ""
    stop: Event | None = None
    run: "Future[Answer | str] | None" = None
    polled: bool = False
    """Whether the page has waited for the run that is there."""


@dataclass
class OpenForm:
    """The form of a question that is open.

    `number` counts how often fields began anew, with `start`; `arrival` is the arrival at the page it belongs to; `known` are
    the addresses it began with and wrote: a message of the browser may still come from an older one.
    """

    query: str
    number: int
    start: Mapping[str, str]
    problems: tuple[str, ...]
    arrival: int
    known: list[Mapping[str, str]]

    @property
    def first(self) -> Mapping[str, str]:
        """What a field begins with that the browser does not remember: what it last held."""
        return {**self.start, **(self.known[-1] if len(self.known) > 1 else {})}


@dataclass
class EntityField:
    """A form's field of an entity: whom it holds ('' for nobody), and why what was typed last was not taken."""

    id: str
    note: str = ""


@dataclass
class Forms:
    """The form that is open, and the fields of entities by their keys."""

    open: OpenForm | None = None
    begun: int = 0
    entities: dict[str, EntityField] = field(default_factory=dict)
    put_back: float | None = None
    """When (`time.monotonic`) a field last lost what was typed into it."""


@dataclass
class Loading:
    """The load that runs or has ended; `round` counts loads, whose fields begin empty."""

    load: Load | None = None
    round: int = 0
    before: str = ""
    """When the last load before this one ended."""
    seen: bool = False
    """Whether the page has shown that it ended."""


@dataclass
class Views:
    """The menu of saved views: the slugs of the one just saved, of the one being changed and the one to be deleted, the file
    last opened; and the step one is at while stepping, with whether the graph has nothing of it any more."""

    saved: str = ""
    changed: str = ""
    doomed: str = ""
    opened: str = ""
    unnamed: bool = False
    """Whether what was to be saved had no name."""
    every: bool = False
    """Whether the menu lists all of many views."""
    step: str = ""
    gone: bool = False


@dataclass
class ReaderSession:
    """Everything a session keeps from run to run."""

    requests: Requests = field(default_factory=Requests)
    language: str | None = None
    # the picture and its panel
    scene: Scene | None = None
    start: View | None = None
    """The first scene as it was begun: it opens without anything in the address."""
    written: str | None = None
    """The word last written into the address; None as long as nothing was."""
    damaged_address: DamagedAddress | None = None
    """Told above the picture until it is another one."""
    fits: int = 0
    """Counts how often the browser was to bring the whole picture into the window."""
    choice: Choice = field(default_factory=Choice)
    joint: PathsBetween | CommonTo | Connecting | OutletsSentences | None = None
    """What is said of several nodes together; None when the panel shows the selection."""
    listed_stories: ListedStories = field(default_factory=ListedStories)
    story: OpenedStory | None = None
    """The story that is open."""
    last_verdict: Verdict | None = None
    """The last word on a claim, so that it can be taken back also where what it is about is gone."""
    settling: Settling | None = None
    """The process that puts decisions about names into the graph."""
    later: set[tuple[str, str]] = field(default_factory=set)
    """Pairs of entities that may be one, and of an entity and a form of it, that were put off."""
    same_as: tuple[str, str] | None = None
    """The entity chosen in the dialog on names, as (id, name)."""
    views: Views = field(default_factory=Views)
    notes_taken: str = ""
    """The file of notes taken in last."""
    notes_told: str = ""
    """What taking it in did, to be said once."""
    # pages
    left: dict[str, dict[str, str]] = field(default_factory=dict)
    """The parameters each page was left with."""
    arrivals: int = 0
    """Counts how often another page was opened."""
    listed: dict[str, int] = field(default_factory=dict)
    """How many entries a list shows for which more were asked for."""
    # questions
    asked: Asked | None = None
    history: list[Asked] = field(default_factory=list)
    questions_asked: int = 0
    forms: Forms = field(default_factory=Forms)
    desk: Desk = field(default_factory=Desk)
    loading: Loading = field(default_factory=Loading)
    # answers of the database
    remembered: dict[tuple[Any, ...], Any] = field(default_factory=dict)
    errors_shown: int = 0

    def open_page(self, name: str, address: Mapping[str, str] | None = None) -> None:
        """Has the next run open this page, with these parameters in its address."""
        self.requests.add(OpenPage(name, dict(address or {})))


def reader() -> ReaderSession:
    """The session of whoever looks at the page now."""
    if "reader" not in st.session_state:
        st.session_state["reader"] = ReaderSession()
    found: ReaderSession = st.session_state["reader"]
    return found
