"""What a click in a document of blocks asks for: a typed dict that comes back from the browser as it was sent."""

from typing import Literal, TypedDict, get_args

from typing_extensions import NotRequired

Do = Literal[
    "show",
    "edge",
    "select",
    "article",
    "page",
    "question",
    "ask_all",
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
    "more",
    "not_same",
    "take_back",
    "judge",
    "take_back_word",
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
"""The names of what can be done; `explorer/state/actions/panel_actions.py` does it; `marked` is the notes page's own."""

About = Literal["event", "relation", "speaker", "mention"]
"""What a reader's word is on."""

DOES: tuple[str, ...] = get_args(Do)


class Action(TypedDict):
    """What to do and to what. Whoever receives one checks it: it has been in the browser."""

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
    """The ids a question is asked of; whether a star is put on."""
    color: NotRequired[str]
    version: NotRequired[str]
    """The text a note had when it was begun to be changed."""
    mark: NotRequired[str]
    origin: NotRequired[str]
    about: NotRequired[About]
    says: NotRequired[str]
    tellings: NotRequired[list[str]]
    """Those whose speaker a word is on."""
    lead: NotRequired[str]
    order: NotRequired[str]
    month: NotRequired[str]
    all: NotRequired[bool]
