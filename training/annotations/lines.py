"""Parses the line format of annotated articles into gold graphs, and writes it.

    A 000 eb5ca8a9e325e5c6 5d3c… 2019-09-18    number, id in the corpus (- if it is not there), hash of the text, publication
    S 0 62 241                                 a sentence: its number, where it begins and ends in the text
    E TYPE Canonical name = alias; alias                                          [ | opt ]
    R TYPE From name > To name | 3,5 | detail                                     [ | opt ]
    V TYPE | 7,9 | trigger | A; B | C | Place | 2019-09-20 | asserted             [ | alt=REJECT,COERCE ] [ | opt ]

Annotators write the E, R and V lines; the numbers are those of sentences, the fullest telling first. The text is the title, a
line break, and the body, in which commas that replace line breaks in the corpus are line breaks again.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

Gold = dict[str, Any]
BROKEN = re.compile(r'(?<=[.!?"”]),(?=[^\s\d])')


@dataclass
class Annotated:
    """The lines of one article: `sentences` are offsets in the text, `lines` the E, R and V lines as written."""

    number: str
    id: str
    hash: str
    published: str | None
    sentences: dict[int, tuple[int, int]] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)


def text_of(title: str, body: str) -> str:
    """The text that the offsets refer to."""
    return title + "\n" + BROKEN.sub("\n", body)


def hash_of(text: str) -> str:
    """Hash that identifies the annotated text."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def written(articles: Iterable[Annotated]) -> str:
    """Serializes the articles of a set."""
    blocks = []
    for one in articles:
        head = f"A {one.number} {one.id} {one.hash} {one.published or '-'}"
        places = [f"S {n} {start} {end}" for n, (start, end) in one.sentences.items()]
        blocks.append("\n".join([head, *places, *one.lines]))
    return "\n\n".join(blocks) + "\n"


def read(text: str) -> Iterator[Annotated]:
    """Parses the file of a set."""
    one: Annotated | None = None
    for line in text.splitlines():
        if line.startswith("A "):
            if one:
                yield one
            number, id_, hash_, published = line.split()[1:]
            one = Annotated(number, id_, hash_, None if published == "-" else published)
        elif one and line.startswith("S "):
            n, start, end = map(int, line.split()[1:])
            one.sentences[n] = (start, end)
        elif one and line.strip():
            one.lines.append(line)
    if one:
        yield one


def gold_of(one: Annotated, text: str) -> Gold:
    """The gold graph of an article, given its text."""
    told = {n: " ".join(text[start:end].split()) for n, (start, end) in one.sentences.items()}
    gold: Gold = {"doc": one.number, "title": text.split("\n", 1)[0], "published": one.published}
    gold.update(entities=[], relations=[], events=[])
    for line in one.lines:
        kind, item = _item(line, told)
        gold[kind].append(item)
    return gold


def _item(line: str, told: Mapping[int, str]) -> tuple[str, Gold]:
    parts = [part.strip() for part in line[2:].split("|")]
    optional = {"optional": True} if "opt" in parts[1:] else {}
    parts = [part for part in parts if part != "opt"]
    if line.startswith("E "):
        type_, _, rest = parts[0].partition(" ")
        name, _, aliases = rest.partition(" = ")
        return "entities", {"name": name.strip(), "type": type_, "aliases": _names(aliases), **optional}
    if line.startswith("R "):
        type_, _, rest = parts[0].partition(" ")
        source, _, target = rest.partition(" > ")
        ends = {"type": type_, "from": source.strip(), "to": target.strip()}
        detail = parts[2] if len(parts) > 2 and parts[2] != "-" else None
        return "relations", {**ends, "detail": detail, **_tellings(parts[1], told), **optional}
    alt = [part.removeprefix("alt=").split(",") for part in parts if part.startswith("alt=")]
    type_, numbers, trigger, actors, recipients, places, date, modality = (p for p in parts if not p.startswith("alt="))
    event: Gold = {"type": type_, "trigger": trigger, "actors": _names(actors), "recipients": _names(recipients)}
    event.update(places=_names(places), date=None if date in ("-", "") else date, modality=modality)
    event.update(negated_or_hypothetical=modality != "asserted", **_tellings(numbers, told), **optional)
    if alt:
        event["alt_type"] = [other.strip() for other in alt[0]]
    return "events", event


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(";") if name.strip() not in ("", "-")]


def _tellings(numbers: str, told: Mapping[int, str]) -> Gold:
    first, *rest = (told.get(int(n), "") for n in numbers.split(","))
    return {"sentence": first, "also": [text for text in rest if text]}


def line_of(kind: str, item: Gold, number: Mapping[str, int]) -> str:
    """Serializes one item of a gold graph as a line; `number` maps the text of a sentence to its number."""
    optional = " | opt" if item.get("optional") else ""
    if kind == "entities":
        return f"E {item['type']} {item['name']} = {'; '.join(item.get('aliases') or [item['name']])}{optional}"
    told = ",".join(str(number[text]) for text in dict.fromkeys([item["sentence"], *item.get("also", ())]))
    if kind == "relations":
        detail = str(item.get("detail") or "-").replace("|", "/")
        return f"R {item['type']} {item['from']} > {item['to']} | {told} | {detail}{optional}"
    parties = [("; ".join(item.get(role) or ()) or "-") for role in ("actors", "recipients", "places")]
    modality = item.get("modality") or ("hypothetical" if item.get("negated_or_hypothetical") else "asserted")
    alt = item.get("alt_type") or []
    alt = [alt] if isinstance(alt, str) else alt
    also = f" | alt={','.join(alt)}" if alt else ""
    parts = [item["type"], told, " ".join(item["trigger"].split()), *parties, item.get("date") or "-", modality]
    return f"V {' | '.join(parts)}{also}{optional}"
