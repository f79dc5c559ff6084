"""One verdict of a reader on a claim, as a value and as a line of decisions.jsonl. Pure.

A verdict on which event a telling is of names two sides: its own sentences and those of `other`. "another event" parts the
telling from the others of its event, "same event" joins the tellings of two events; `open` says in `was` which it takes back:

    {"about": "telling", "says": "another event", "sentences": ["article:…#3"], "was": {…, "other": {"sentences": […], …}}, …}

A verdict on an article names its first sentence, and corrects its day or medium:

    {"about": "article", "says": "corrected", "sentences": ["article:…#0"], "was": {…}, "to": {"published": "2019-09-18"}, …}
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime, timezone
from typing import Any

from graph.ids import content_id
from graph.model import MODALITIES, graph_model

SAYS = ("right", "wrong", "corrected", "open")
SAYS_OF_TELLINGS = ("another event", "same event", "open")
SAYS_OF_ARTICLES = ("corrected", "open")
ABOUT = {
    **dict.fromkeys(("event", "relation", "speaker", "mention"), SAYS),
    "telling": SAYS_OF_TELLINGS,
    "article": SAYS_OF_ARTICLES,
}
"""What a verdict can be about, and what it can say of it."""
PARTIES = ("actors", "recipients", "places")
FIELDS = ("type", "modality", "date", *PARTIES)
"""Fields of an event that can be corrected."""
FIELDS_OF_ARTICLES = ("published", "source")
"""Fields of an article that can be corrected: its day, and its medium."""
EARLIEST = datetime(1, 1, 2, tzinfo=timezone.utc)
LAST_YEAR = 9999
"""A clock in this year is wrong, and leaves no later timestamp."""


@dataclass(frozen=True)
class Verdict:
    """One verdict.

    `sentences` are its evidence, `was` what the program extracted (enough to find it again after a newer model has read the
    articles), `to` the reader's correction.
    """

    about: str
    says: str
    sentences: tuple[str, ...]
    was: Mapping[str, Any] = field(default_factory=dict)
    to: Mapping[str, Any] = field(default_factory=dict)
    note: str = ""
    at: str = ""

    @property
    def line(self) -> str:
        """The verdict as a line of the file."""
        return json.dumps({**asdict(self), "sentences": list(self.sentences)}, ensure_ascii=False, sort_keys=True)

    @property
    def key(self) -> str:
        """A short name of the verdict."""
        return content_id("verdict", ascii(self.line))

    @property
    def moment(self) -> str:
        """Its timestamp in UTC; these texts sort as times do."""
        return time_of(self.at).isoformat(timespec="microseconds")

    @property
    def word(self) -> str:
        """What it says, or what it takes back."""
        return str(self.was.get("says")) if self.says == "open" else self.says


def time_of(text: str) -> datetime:
    """The timestamp of a verdict in UTC; the earliest of all if it cannot be parsed."""
    try:
        time = datetime.fromisoformat(text.replace("Z", "+00:00"))
        return time.astimezone(timezone.utc) if time.tzinfo and time.year < LAST_YEAR else EARLIEST
    except (ValueError, OverflowError):
        return EARLIEST


def verdict_in(line: bytes) -> Verdict | str:
    """Parses a line; returns the reason if it is invalid."""
    try:
        read = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        return "is no JSON"
    if not isinstance(read, dict):
        return "is no record; expected about, says, sentences, was, to"
    about, says = str(read.get("about")), str(read.get("says"))
    if says not in ABOUT.get(about, ()):
        return f"about is {about!r} and says is {says!r}; expected {_one_of(ABOUT)} and {_one_of(ABOUT.get(about, SAYS))}"
    sentences, was, to = read.get("sentences"), read.get("was") or {}, read.get("to") or {}
    if not isinstance(sentences, list) or not _are_sentences(sentences):
        return "sentences is no list of ids such as article:5d0c…#3"
    if not isinstance(was, dict) or not isinstance(to, dict):
        return "was or to is no record"
    if fault := _side_fault(says, was) if about == "telling" else _fault(about, to):
        return fault
    return Verdict(about, says, tuple(sentences), was, to, str(read.get("note") or ""), str(read.get("at") or ""))


def _are_sentences(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, str) and "#" in item for item in value)


def _side_fault(says: str, was: Mapping[str, Any]) -> str:
    """What is wrong with the sides of a verdict on which event a telling is of; '' if nothing."""
    other = was.get("other")
    if not isinstance(other, dict) or not _are_sentences(other.get("sentences")):
        return "was names no other side; expected other with sentences, a list of ids such as article:5d0c…#3"
    if says == "open" and was.get("says") not in SAYS_OF_TELLINGS:
        return f"was takes back {was.get('says')!r}; expected says, {_one_of(SAYS_OF_TELLINGS)}"
    for side in (was, other):
        ids = side.get("tellings") or []
        if not (isinstance(ids, list) and all(isinstance(item, str) for item in ids)):
            return f"tellings is {ids!r}; expected a list of ids such as telling:5d0c…"
    return ""


def _fault(about: str, to: Mapping[str, Any]) -> str:
    """What is wrong with a correction; '' if nothing."""
    if about == "article":
        return _article_fault(to)
    if about == "event" and (unknown := set(to) - set(FIELDS)):
        return f"to has {sorted(unknown)[0]!r}; expected {_one_of(FIELDS)}"
    if "type" in to and to["type"] not in graph_model().events:
        return f"type is {to['type']!r}; expected a PLOVER event type such as CONSULT"
    if "modality" in to and to["modality"] not in MODALITIES:
        return f"modality is {to['modality']!r}; expected {_one_of(MODALITIES)}"
    for name in PARTIES:
        if name in to and not (isinstance(to[name], list) and all(isinstance(item, str) and ":" in item for item in to[name])):
            return f"{name} is {to[name]!r}; expected a list of ids such as country:RU"
    if "date" in to and not _is_date(to["date"]):
        return f"date is {to['date']!r}; expected YYYY, YYYY-MM, YYYY-MM-DD or nothing"
    return ""


def _article_fault(to: Mapping[str, Any]) -> str:
    """What is wrong with a correction of an article; '' if nothing."""
    if unknown := set(to) - set(FIELDS_OF_ARTICLES):
        return f"to has {sorted(unknown)[0]!r}; expected {_one_of(FIELDS_OF_ARTICLES)}"
    if "published" in to and not (_is_date(to["published"]) and len(to["published"]) in (0, 10)):
        return f"published is {to['published']!r}; expected YYYY-MM-DD or nothing"
    if "source" in to and not isinstance(to["source"], str):
        return f"source is {to['source']!r}; expected the name of a medium or nothing"
    return ""


def _is_date(value: Any) -> bool:
    if not isinstance(value, str) or len(value) not in (0, 4, 7, 10):
        return False
    try:
        datetime.fromisoformat(value + "0001-01-01"[len(value) :])
    except ValueError:
        return False
    return True


def _one_of(names: Iterable[str]) -> str:
    return ", ".join(names)
