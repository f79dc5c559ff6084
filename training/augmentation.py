"""Augments the name corpora: substitutes foreign persons, bodies and places, and varies capitalization as headlines do."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

LISTS = Path(__file__).parent / "lists"
UNKNOWN = "?"  # a span whose entity status the corpus does not annotate
SMALL_WORDS = {"di", "ke", "dari", "dan", "yang", "untuk", "dengan", "oleh", "pada", "dalam", "soal", "atau", "bagi"}

Piece = tuple[str, str]  # text, and its label ("" for none)


@dataclass(frozen=True)
class Lists:
    """The names to substitute, read from `lists/`."""

    regions: tuple[dict[str, list[str]], ...]
    places: dict[str, list[str]]
    bodies: dict[str, list[str]]
    sentences: tuple[str, ...]

    def person(self, rng: random.Random) -> tuple[str, str]:
        """A random full name, and the short form used on later mentions."""
        region = rng.choice(self.regions)
        family = rng.choice(region["family"])
        given = iter(rng.sample(region["given"], 3))
        form = re.sub(r"\{given\}", lambda _: next(given), rng.choice(region["form"]))
        full = form.replace("{family}", family).replace("{initial}", rng.choice("ABCDEFGHJKLMRSTW"))
        return full, full if str(region["short"]) == "full" else family

    def body(self, rng: random.Random) -> str:
        """A random international body: from the list, of a country, or composed from parts."""
        kind = rng.choice(["named", "named", "of_country", "built"])
        return re.sub(r"\{(\w+)\}", lambda slot: self.part(slot[1], rng), rng.choice(self.bodies[kind]))

    def part(self, slot: str, rng: random.Random) -> str:
        """A random filler for a slot of a body's name."""
        if slot == "acronym":
            return "".join(rng.choices("ABCDEFGHIJKLMNOPRSTUW", k=rng.choice([2, 3, 3, 3, 4, 4, 5])))
        if slot in {"given", "family"}:
            return rng.choice(rng.choice(self.regions)[slot])
        if slot in {"country", "city"}:
            return rng.choice(self.places["countries" if slot == "country" else "cities"])
        return rng.choice(self.bodies[slot])


def read_lists() -> Lists:
    """Reads the lists in the repository."""
    read = {name: yaml.safe_load((LISTS / f"{name}.yml").read_text("utf-8")) for name in ("persons", "places", "bodies")}
    lines = (LISTS / "sentences.txt").read_text("utf-8").splitlines()
    sentences = tuple(line for line in lines if line and not line.startswith("#"))
    return Lists(tuple(read["persons"].values()), read["places"], read["bodies"], sentences)


def pieces(doc: Doc) -> list[Piece]:
    """Splits a document into names, unannotated spans and the text between them."""
    found: list[Piece] = []
    position = 0
    missing = [(token.idx, token.idx + len(token), UNKNOWN) for token in doc if token.ent_iob == 0]
    for start, end, label in sorted([(e.start_char, e.end_char, e.label_) for e in doc.ents] + missing):
        found += [(doc.text[position:start], ""), (doc.text[start:end], label)]
        position = end
    return [piece for piece in [*found, (doc.text[position:], "")] if piece[0]]


def joined(parts: list[Piece], nlp: Language) -> Doc:
    """Joins the pieces into one document, tokenized by the pipeline."""
    doc = nlp.make_doc("".join(text for text, _ in parts))
    entities: list[Span] = []
    missing: list[Span] = []
    position = 0
    for text, label in parts:
        end = position + len(text)
        span = doc.char_span(position, end, label=label, alignment_mode="expand") if label else None
        if span is not None:
            (missing if label == UNKNOWN else entities).append(span)
        position = end
    entities = filter_spans(entities)
    taken = {token.i for span in entities for token in span}
    free = [doc[token.i : token.i + 1] for span in missing for token in span if token.i not in taken]
    doc.set_ents(entities, missing=filter_spans(free), default="outside")
    return doc


def swapped(doc: Doc, lists: Lists, rng: random.Random, nlp: Language) -> Doc:
    """Replaces names by random ones of the same kind, a person's always by the same; some cities and bodies are kept."""
    people: dict[str, tuple[str, str]] = {}
    countries = set(lists.places["countries"])
    output: list[Piece] = []
    for text, label in pieces(doc):
        if label == "PER":
            key = text.split()[-1]
            people.setdefault(key, lists.person(rng))
            text = people[key][0 if " " in text else 1]
        elif label == "LOC" and text in countries:
            text = rng.choice(lists.places["countries"])
        elif label == "LOC" and " " not in text and rng.random() < 0.7:
            text = rng.choice(lists.places["cities"])
        elif label == "ORG" and rng.random() < 0.7:
            text = lists.body(rng)
        output.append((text, label))
    return joined(output, nlp)


def invented(lists: Lists, rng: random.Random, nlp: Language) -> Doc:
    """A random sentence template with its slots filled."""
    slots: dict[str, Piece] = {}
    for n in ("", "2"):
        full, short = lists.person(rng)
        slots |= {f"per{n}": (full, "PER"), f"short{n}": (short, "PER"), f"org{n}": (lists.body(rng), "ORG")}
        slots[f"country{n}"] = (rng.choice(lists.places["countries"]), "LOC")
        slots[f"city{n}"] = (rng.choice(lists.places["cities"]), "LOC")
        slots[f"other{n}"] = (rng.choice(lists.places["other"]), "")
    slots["region"] = (rng.choice(lists.places["regions"]), "LOC")
    parts = re.split(r"\[(\w+)\]", rng.choice(lists.sentences))
    return joined([slots[part] if i % 2 else (part, "") for i, part in enumerate(parts) if part], nlp)


def recased(doc: Doc, casing: Callable[[str], str], nlp: Language) -> Doc:
    """The same sentence with different capitalization."""
    return joined([(casing(text), label) for text, label in pieces(doc)], nlp)


def headline(text: str) -> str:
    """Capitalizes every word except function words, as Indonesian headlines do."""
    return re.sub(r"\w[\w'-]*", lambda m: m[0] if m[0] in SMALL_WORDS else m[0][:1].upper() + m[0][1:], text)


def augmented(docs: list[Doc], nlp: Language, seed: int) -> Iterator[Doc]:
    """Extra documents: names replaced in half of those that have any, generated sentences, a few with other casing."""
    lists, rng = read_lists(), random.Random(seed)
    for doc in docs:
        if doc.ents and rng.random() < 0.5:
            yield swapped(doc, lists, rng, nlp)
        if rng.random() < 0.06:
            yield recased(doc, headline, nlp)
        if rng.random() < 0.03:
            yield recased(doc, rng.choice([str.upper, str.lower]), nlp)
    for _ in range(len(docs) // 3):
        doc = invented(lists, rng, nlp)
        yield recased(doc, headline, nlp) if rng.random() < 0.1 else doc
