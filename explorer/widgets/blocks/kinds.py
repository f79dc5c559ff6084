"""The kinds of blocks a document is made of, as typed dicts: exactly what `blocks.js` draws.

tests/javascript/blocks.d.ts is generated from these (`python -m tests.javascript.declarations`), so that the JavaScript is
checked against the same types.
"""

from typing import Literal, TypedDict, get_args

from typing_extensions import NotRequired

from explorer.widgets.blocks.actions import Action
from explorer.words.claims import Badge

Count = str | int | None


class Item(TypedDict):
    """A text that may be clickable: a button, a link, a value. `href` opens only web addresses."""

    text: str
    action: NotRequired[Action]
    href: NotRequired[str]
    title: NotRequired[str]
    spoken: NotRequired[str]
    """What a screen reader says instead of the text."""
    pressed: NotRequired[str]
    disabled: NotRequired[bool]
    count: NotRequired[Count]
    tone: NotRequired[str]
    color: NotRequired[str]
    shape: NotRequired[str]


class Link(Item):
    """An entry of a list: its text opens one thing, `aside` another."""

    meta: NotRequired[str]
    aside: NotRequired[Item]


class Card(Item):
    """A large button with a line of explanation."""

    note: NotRequired[str]


class Mark(TypedDict):
    """A stretch of a sentence, in code points."""

    start: int
    end: int
    tone: NotRequired[str]
    color: NotRequired[str]
    title: NotRequired[str]
    action: NotRequired[Action]


class Speaker(Item):
    """Who says a sentence, the verb, and the buttons for a verdict."""

    verb: NotRequired[str]
    asides: NotRequired[list[Item]]


class Copy(TypedDict):
    """The button that copies a sentence with its source; `done` and `failed` are its texts afterwards."""

    text: str
    done: str
    failed: str
    source: str


class Said(TypedDict):
    """A sentence with its marks, speakers and source."""

    text: str
    id: NotRequired[str]
    marks: NotRequired[list[Mark]]
    speakers: NotRequired[list[Speaker]]
    meta: NotRequired[list[Item]]
    badges: NotRequired[list[Badge]]
    copy: NotRequired[Copy]


class Fact(TypedDict):
    """A label and its values."""

    label: str
    values: list[Item]


class Slice(TypedDict):
    """A part of a bar."""

    value: int
    color: str


class Column(TypedDict):
    """A bar with its label below."""

    label: str
    title: str
    parts: list[Slice]
    action: NotRequired[Action]


class Sentence(TypedDict):
    """A sentence of an article being read, with its claims below it."""

    n: int
    text: str
    marks: NotRequired[list[Mark]]
    claims: NotRequired[list[Item]]


class Heading(TypedDict):
    """The title of the document; `kicker` is its kind."""

    kind: Literal["heading"]
    kicker: str
    title: str
    subtitle: NotRequired[str]
    badges: NotRequired[list[Badge]]
    color: NotRequired[str]
    shape: NotRequired[str]
    level: NotRequired[int]


class Chips(TypedDict):
    """Small buttons in a row."""

    kind: Literal["chips"]
    items: list[Item]
    label: NotRequired[str]
    count: NotRequired[Count]


class Buttons(TypedDict):
    """Buttons in a row."""

    kind: Literal["buttons"]
    items: list[Item]
    label: NotRequired[str]


class Facts(TypedDict):
    """A table of labels and values."""

    kind: Literal["facts"]
    rows: list[Fact]
    label: NotRequired[str]


class Links(TypedDict):
    """A list of entries that open something; `more` shows the rest."""

    kind: Literal["links"]
    items: list[Link]
    label: NotRequired[str]
    count: NotRequired[Count]
    more: NotRequired[Item]


class Cards(TypedDict):
    """A list of large buttons."""

    kind: Literal["cards"]
    items: list[Card]
    label: NotRequired[str]


class Bars(TypedDict):
    """A column chart over time."""

    kind: Literal["bars"]
    label: str
    items: list[Column]


class Quotes(TypedDict):
    """Sentences quoted from articles."""

    kind: Literal["quotes"]
    items: list[Said]
    label: NotRequired[str]
    written: NotRequired[bool]
    """Whether the label stands as it is written, because it quotes an article, and not in capitals."""
    count: NotRequired[Count]
    more: NotRequired[Item]


class Prose(TypedDict):
    """The text of an article; `focus` is the number of the sentence to show."""

    kind: Literal["prose"]
    items: list[Sentence]
    focus: NotRequired[int | None]
    language: NotRequired[str]
    copy: NotRequired[Copy]


class Steps(TypedDict):
    """Items with arrows between them: a path."""

    kind: Literal["steps"]
    items: list[Item]
    label: NotRequired[str]


class Line(TypedDict):
    """The title of a page on one line, with a count at its end."""

    kind: Literal["line"]
    text: str
    count: str
    title: NotRequired[str]


class Note(TypedDict):
    """A paragraph of our own text; tone `bad` is announced by screen readers at once."""

    kind: Literal["note"]
    text: str
    tone: NotRequired[str]


class Toggle(TypedDict):
    """A button that is on or off and shows a symbol or a color."""

    title: str
    pressed: bool
    action: Action
    color: NotRequired[str]


class Longest(TypedDict):
    """Maximum characters of a tag and of a note."""

    tag: int
    note: int


class OwnTexts(TypedDict):
    """The texts of the block of a reader's notes, in the reader's language."""

    own: str
    tag: str
    new_tag: str
    note: str
    edit: str
    save: str
    leave: str
    unsaved: str
    long_tag: str
    long_note: str


class Own(TypedDict):
    """A reader's star, color, tags and note on one node; `add_tag` and `save_note` are sent with the typed text."""

    kind: Literal["own"]
    id: str
    star: Toggle
    colors: list[Toggle]
    tags: list[Item]
    note: str
    add_tag: Action
    save_note: Action
    longest: Longest
    texts: OwnTexts


class Cell(Item):
    """A cell of a matrix: how one outlet tells an event, and whom it quotes."""

    meta: NotRequired[str]


class Row(TypedDict):
    """A row of a matrix; None where an outlet does not tell the event."""

    head: Item
    cells: list[Cell | None]


class Matrix(TypedDict):
    """A table of events (rows) by outlets (columns)."""

    kind: Literal["matrix"]
    label: str
    columns: list[str]
    rows: list[Row]


Block = Heading | Chips | Buttons | Facts | Links | Cards | Bars | Quotes | Prose | Steps | Line | Note | Own | Matrix
KINDS: tuple[type, ...] = get_args(Block)
