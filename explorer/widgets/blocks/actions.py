"""The action of a click in a document of blocks: a typed dict that the browser sends back unchanged."""

from typing import Literal, TypedDict, get_args

from typing_extensions import NotRequired

Do = Literal[
    "show",
    "edge",
    "select",
    "article",
    "page",
    "question",
    "ask_more",
    "ask_coarse",
    "answer",
    "between",
    "paths",
    "common",
    "connect",
    "kind",
    "span",
    "sentences",
    "compare",
    "ids",
    "only",
    "hide",
    "tab",
    "year",
    "spelling",
    "more_sentences",
    "all_readings",
    "not_same",
    "take_back",
    "judge",
    "take_back_verdicts",
    "stories",
    "story",
    "close_story",
    "correct",
    "same_as",
    "star",
    "color",
    "tag",
    "untag",
    "note",
    "marked",
]
"""The names of actions; `explorer/state/actions/panel_actions.py` runs them; `marked` belongs to the notes page."""

About = Literal["event", "relation", "speaker", "mention", "telling"]
"""The target of a reader's verdict in a panel."""

DOES: tuple[str, ...] = get_args(Do)


class Action(TypedDict):
    """An action and its arguments. It has been in the browser, so the receiver must validate it."""

    do: Do
    id: NotRequired[str]
    ids: NotRequired[list[str]]
    edges: NotRequired[list[str]]
    n: NotRequired[int | None]
    """The number of a sentence of the article."""
    title: NotRequired[str]
    text: NotRequired[str]
    entity: NotRequired[str]
    into: NotRequired[str]
    page: NotRequired[str]
    tab: NotRequired[str]
    year: NotRequired[str]
    name: NotRequired[str]
    on: NotRequired[str | bool]
    """The entity id a question is asked about; whether a star is set."""
    color: NotRequired[str]
    version: NotRequired[str]
    """Version of the note's text when editing started."""
    mark: NotRequired[str]
    origin: NotRequired[str]
    about: NotRequired[About]
    says: NotRequired[str]
    tellings: NotRequired[list[str]]
    """The tellings that a verdict is on, or whose speaker it is on."""
    lead: NotRequired[str]
    order: NotRequired[str]
    month: NotRequired[str]
    all: NotRequired[bool]
