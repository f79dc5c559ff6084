"""Describes an event or a relationship in words: its line, its badges, its date."""

from collections.abc import Mapping
from typing import Any, TypedDict

from typing_extensions import NotRequired

from explorer.style import kind_of, look_of, shortened
from explorer.words.messages import N_, Words
from explorer.words.translated_codes import (
    EVENT_VERBS,
    LABEL_NAMES,
    MEMBERSHIP_VERBS,
    MODALITY_NAMES,
    QUAD_CLASS_NAMES,
    RELATIONSHIP_VERBS,
    REVERSE_VERBS,
    STATUS_NAMES,
    called,
    fold_quad,
)
from graph.headline import in_headline
from graph.stored_graph import Node, Relationship

NAME_LENGTH = 160
"""Maximum characters of a name in a list entry; the panel's heading shows up to 1,000."""


class Swatch(TypedDict):
    """Color and shape that mark a kind of node in lists."""

    color: str
    shape: str


class Badge(TypedDict):
    """A small label beside a title: denied, disputed, planned."""

    text: str
    tone: NotRequired[str]
    title: NotRequired[str]


def swatch(node: Node) -> Swatch:
    """Color and shape of a node for blocks and suggestions."""
    look = look_of(kind_of(node))
    return {"color": look.color, "shape": look.shape}


def swatch_of_label(label: str) -> Swatch:
    """Color and shape of a label."""
    look = look_of(label)
    return {"color": look.color, "shape": look.shape}


def name_of(node: Node) -> str:
    """The node's name, shortened for one line."""
    return shortened(node.name, NAME_LENGTH) or node.id


def kind_in_words(words: Words, node: Node) -> str:
    """Describes the kind of a node: its label; for an event its type and quad class."""
    if node.label != "Event":
        return called(words, LABEL_NAMES, node.label)
    quad = called(words, QUAD_CLASS_NAMES, fold_quad(node.properties.get("quad_class")))
    kind = called(words, EVENT_VERBS, node.properties.get("type"))
    return " · ".join(part for part in (words("Event"), kind, quad) if part)


def event_line(words: Words, node: Node) -> str:
    """Describes an event in one line: its summary, else its type."""
    return event_told(node, called(words, EVENT_VERBS, node.properties.get("type")), quoted=words.language != "id") or node.id


def event_told(node: Node, verb: str, *, quoted: bool) -> str:
    """The summary of an event, else the verb of its type; '' with neither.

    `quoted`: the article's words are foreign to the reader, so the verb stands in their place and they follow as a quotation.
    """
    # A summary starts with the actor; a riot has none.
    summary = shortened(str(node.properties.get("summary") or "").lstrip(": "), NAME_LENGTH)
    trigger = str(node.properties.get("trigger") or "")
    who, colon, whom = summary.partition(f": {in_headline(trigger)}") if trigger else (summary, "", "")
    return f"{who}: {verb}{whom} (“{shortened(trigger, 60)}”)" if colon and quoted else summary or verb


def relation_line(words: Words, relationship: Relationship, source: Node, target: Node) -> str:
    """Describes a relationship from left to right: "Sergei Lavrov holds a position in Rusia"."""
    return f"{name_of(source)} {told_as(words, relationship)} {name_of(target)}"


def told_as(words: Words, relationship: Relationship) -> str:
    """The verb of a relationship; that of a membership includes its status: "is a suspended member of"."""
    if verb_says_status(relationship):
        return called(words, MEMBERSHIP_VERBS, str(relationship.properties["status"]))
    return called(words, RELATIONSHIP_VERBS, relationship.type)


def verb_says_status(relationship: Relationship) -> bool:
    """Whether `told_as` includes the status of a membership, so that it need not be repeated."""
    return relationship.type == "MEMBER_OF" and str(relationship.properties.get("status") or "") in MEMBERSHIP_VERBS


def verb(words: Words, type: str, outward: bool) -> str:
    """The verb of a relationship seen from one of its ends: "is a member of", or "has as member"."""
    return called(words, RELATIONSHIP_VERBS if outward else REVERSE_VERBS, type)


def remark(words: Words, relationship: Relationship, *, status: bool = True) -> str:
    """Further details of a relationship: the office, the length of a border, the status if the verb does not include it."""
    properties = relationship.properties
    told = [str(properties.get("title") or "")]
    if status and (kind := str(properties.get("status") or "")) and kind != "member":
        told.append(called(words, STATUS_NAMES, kind))
    if length := properties.get("length_km"):
        told.append(words("{n} km", n=words.number(float(length))))
    return " · ".join(part for part in told if part)


def modality_told(words: Words, properties: Mapping[str, Any]) -> str:
    """Describes how a claim is told, with the same word in every list, table, path and export: disputed, else its modality."""
    if properties.get("disputed"):
        return words("disputed")
    return called(words, MODALITY_NAMES, properties.get("modality")) if properties.get("modality") else ""


def doubted(words: Words, node: Node) -> str:
    """The line of an event, with its modality unless it is told as a fact: "AS, Iran: pertemuan (planned)"."""
    certain = node.properties.get("modality") in (None, "", "asserted") and not node.properties.get("disputed")
    line = event_line(words, node)
    return line if certain else f"{line} ({modality_told(words, node.properties)})"


def place_in_time(words: Words, event: Mapping[str, Any]) -> str:
    """Sortable date of an event: "2019-09-14", or "2019-09-18 (reported)" where only the report dates it."""
    if date := event.get("date"):
        return str(date)
    told = str(event.get("first_reported") or "")[:10]
    return f"{told} ({words('reported')})" if told else ""


READER = {"right": N_("A reader says this is right"), "corrected": N_("Corrected by a reader")}


def badges(words: Words, properties: Any) -> list[Badge]:
    """Builds the warnings on a claim: planned, denied, disputed, past, and a reader's word or else the confidence."""
    found: list[Badge] = []
    modality = str(properties.get("modality") or "")
    if modality and modality != "asserted":
        found.append({"text": called(words, MODALITY_NAMES, modality), "tone": "dashed"})
    if properties.get("disputed"):
        found.append({"text": words("disputed"), "tone": "warn", "title": words("Articles contradict each other on this.")})
    if properties.get("implied"):
        title = words("No sentence names this party; the article as a whole makes it plain.")
        found.append({"text": words("understood, not named"), "tone": "dashed", "title": title})
    if properties.get("historical"):
        found.append({"text": words("background"), "title": words("Told as background, not as the news of the day.")})
    if (status := str(properties.get("status") or "")) and status != "member":
        found.append({"text": called(words, STATUS_NAMES, status)})
    if (said := str(properties.get("reader") or "")) in READER:
        found.append({"text": words(READER[said])})  # a reader knows better than what was measured
    elif isinstance(confidence := properties.get("confidence"), int | float):
        title = words(
            "Measured on articles people marked: of ten claims the program is as sure of as of this one, so many are right."
        )
        found.append({"text": words("of 10 like this, {n} are right", n=words.number(round(10 * confidence))), "title": title})
    return found


def when(words: Words, event: Mapping[str, Any], *, brief: bool = False) -> str:
    """The date of an event; for one without a date that it is undated, and when it was reported (`brief`: only the latter)."""
    if date := event.get("date"):
        return words.date(str(date))
    told = reported(words, event)
    if not told:
        return words("undated")
    return words("reported {date}", date=told) if brief else words("undated, reported {date}", date=told)


def reported(words: Words, properties: Mapping[str, Any]) -> str:
    """When a claim was first and last reported, in the reader's language; '' if unknown."""
    first, last = (words.date(str(properties.get(key) or "")) for key in ("first_reported", "last_reported"))
    return first if first == last or not last else f"{first} – {last}" if first else last
