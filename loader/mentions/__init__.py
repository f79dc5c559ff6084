"""Sentences and their parsed docs → the stretches that name something, each with type, reason and score."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from spacy.tokens import Doc

from loader.article_graph import Sentence
from loader.body_names import full_name, known_body
from loader.language.id.lexicon import Entry, Lexicon, lexicon
from loader.mentions.candidates import Candidate, chosen
from loader.mentions.known import known_in
from loader.mentions.line import Line
from loader.mentions.model import model_names
from loader.mentions.patterns import patterns_in
from loader.mentions.weak import seconded, told_in_full
from loader.names import slug, words_of

Confidences = Sequence[dict[tuple[int, int], float]]

# Between a body and its country: "DPR AS", "Dewan Perwakilan Rakyat (DPR) AS", "(Kemlu) Iran".
BEHIND = re.compile(r"\)?(?: \([\w-]{2,12}\))? ")

# "S-400", "F-35", "MQ-9": a thing, whatever the model says.
WEAPON = re.compile(r"[A-Z]{1,4}-?\d{1,4}[A-Z]?|Al[- ]?Qur'?an")

# Characters; wide enough for any sentence of prose. Thousands of capitalized words are a list: only its known names count.
LONGEST_SENTENCE = 3000


def candidates_of(
    sentences: Sequence[Sentence], docs: Sequence[Doc], confidences: Confidences | None = None
) -> list[Candidate]:
    """What the sentences name, in text order, none overlapping another but for countries inside a body's name.

    `docs[i].text` must be `sentences[i].text`. `confidences[i]` maps a model span (start, end in characters) to 0–1.
    """
    found: list[Candidate] = []
    lines = _lines(sentences, lexicon())
    for at, (sentence, doc) in enumerate(zip(sentences, docs, strict=True)):
        found += _in_sentence(sentence, doc, confidences[at] if confidences else {}, lines[at])
    small = {word.text for line in lines for word in line.words if word.text.islower()}
    return [candidate for candidate in found if not _is_common(candidate, small)]


def _is_common(candidate: Candidate, small: set[str]) -> bool:
    """Whether the lexicon does not know it and it is written small elsewhere in the article: 'Demonstran', 'demonstran'."""
    return candidate.entry is None and not candidate.text.isupper() and candidate.text.casefold() in small


def _lines(sentences: Sequence[Sentence], lexicon: Lexicon) -> list[Line]:
    """The sentences with the known names in them; a weak form of a country that is named elsewhere in full is as good."""
    lines = [_line(sentence, lexicon) for sentence in sentences]
    named = {c.entry.id for line in lines for c in line.known.values() if c.entry and c.type == "Country" and not c.weak}
    return [told_in_full(line, named) for line in lines]


def _line(sentence: Sentence, lexicon: Lexicon) -> Line:
    words = words_of(sentence.text)
    known = list(known_in(sentence.n, sentence.text, words, lexicon))
    known = [candidate for candidate in known if not _is_branch(candidate, known)]
    known = [_of_its_country(candidate, known, sentence.text, lexicon) for candidate in known]
    line = Line(sentence.n, sentence.text, words, {}, lexicon)
    return replace(line, known={line.at_offset(candidate.start): candidate for candidate in known})


def _in_sentence(sentence: Sentence, doc: Doc, confidences: dict[tuple[int, int], float], line: Line) -> list[Candidate]:
    known = list(line.known.values())
    if len(sentence.text) > LONGEST_SENTENCE:
        return [candidate for candidate in known if not candidate.weak]
    model = list(model_names(sentence.n, doc, confidences, line))
    people = {line.at_offset(c.start): line.at_offset(c.end) for c in model if c.type == "Actor"}
    patterns = list(patterns_in(line, people))
    patterns = [pattern for pattern in patterns if not any(_is_end_of(name, pattern) for name in model)]
    titled = [c for c in patterns if c.rule == "title"]
    known = [
        c
        for c in known
        if not c.weak
        or (seconded(c, model, line) and not any(title.overlaps(c) for title in titled) and not _is_thing(c, line))
    ]
    model = [c for c in model if not any(c.holds(title) and c.text != title.text for title in titled)]
    kept = chosen(_compatible(known, [*patterns, *model], line))
    return sorted([*kept, *_inner(kept, line)], key=lambda c: (c.start, -c.end))


def _is_end_of(name: Candidate, titled: Candidate) -> bool:
    """Whether the model sees a full name at the end of a long one after a title: a body of two words or more stands between."""
    if titled.rule != "title" or name.type != "Actor" or not titled.holds(name) or name.end != titled.end:
        return False
    return name.text.count(" ") >= 1 and titled.text.count(" ") >= name.text.count(" ") + 2 and "-" not in titled.text


def _is_branch(body: Candidate, known: Iterable[Candidate]) -> bool:
    """Whether it is a party's regional board and not the senate of the regions: 'DPD Partai Perindo', 'DPD PDIP'."""
    return body.text == "DPD" and any(
        other.start == body.end + 1 and other.entry is not None and other.entry.kind == "party" for other in known
    )


def _of_its_country(body: Candidate, known: Iterable[Candidate], text: str, lexicon: Lexicon) -> Candidate:
    """A body that is Indonesia's by its name alone, as the other country's behind it: 'Dewan Perwakilan Rakyat (DPR) AS'."""
    if body.entry is None or body.type != "Organization" or body.entry.country != "ID":
        return body
    match = BEHIND.match(text, body.end)
    country = next((other for other in known if match and other.start == match.end() and other.type == "Country"), None)
    if country is None or country.entry is None or country.entry.country == "ID":
        return body
    name = full_name(f"{body.entry.name.removesuffix(' Indonesia')} {country.text}", lexicon)
    entry = known_body(name, lexicon)
    if entry is None:
        entry = Entry(f"organization:{slug(name)}", "Organization", name, body.entry.kind, country.entry.country)
    return replace(body, entry=entry, rule="pattern", weak=False)


def _compatible(known: list[Candidate], others: list[Candidate], line: Line) -> list[Candidate]:
    """Known names, and the others that do not merely join or retell them ("AS-Taliban", "kantor berita Interfax")."""
    bodies = [other for other in others if other.rule == "pattern" and other.type == "Organization"]
    kept = list(known)
    for other in others:
        inside = [name for name in known if other.holds(name)]
        if any(name.holds(other) for name in known) or _is_thing(other, line) or _only_kind(other, inside, line):
            continue
        if other.found_by == "model" and (_only_joins(other, inside, line) or _runs_on(other, bodies, inside)):
            continue
        kept.append(other)
    return kept


def _only_kind(other: Candidate, inside: list[Candidate], line: Line) -> bool:
    """Whether words for a kind and a known body make the whole: 'Kelompok Taliban', 'Kantor berita Interfax'."""
    last = next((name for name in inside if name.end == other.end and name.type == "Organization"), None)
    if last is None or last.start == other.start:
        return False
    if other.type == "Place" and other.found_by == "model":
        return True  # "Kilang Minyak Aramco"
    before = line.text[other.start : last.start].strip(' "“').casefold()
    if other.found_by == "model" and all(word in line.lexicon.words["no_names"] for word in before.split()):
        return True  # "HAM PBB"
    return before in line.lexicon.words["body_kinds"] | line.lexicon.words["media_kinds"] | line.lexicon.words["described"]


def _only_joins(other: Candidate, inside: list[Candidate], line: Line) -> bool:
    """Whether nothing but known names has a capital in it, or a place begins or holds several known names."""
    if inside and _capitals(line, other) <= sum(_capitals(line, name) for name in inside):
        return True
    if other.type == "Organization":
        at, end = line.at_offset(other.start), line.at_offset(other.end)
        outside = [word for word in line.words[at:end] if not any(name.start <= word.start < name.end for name in inside)]
        plain = line.lexicon.words["common"] | line.lexicon.words["no_names"]
        if inside and not line.member(at, "body_heads", 3) and all(word.text.casefold() in plain for word in outside):
            return True  # "Energi Arab Saudi", "Surat kabar Turki"
        if len(inside) >= 2 and inside[0].start == other.start:
            return True  # "Indonesia-Uni Eropa CEPA"
        return any(name.type == "Actor" and " " in name.text for name in inside)  # "Partai Biru Benny Gantz"
    if any(name.type == "Organization" and name.start == other.start for name in inside) and other.type == "Place":
        return True  # "Uni Eropa CEPA"
    if any(name.type == "Country" and name.end == other.end and name.start > other.start for name in inside):
        return True  # "Abar Saudi"
    return len(inside) >= 2 or any(name.type == "Country" and name.start == other.start for name in inside)


def _runs_on(other: Candidate, bodies: list[Candidate], inside: list[Candidate]) -> bool:
    """Whether a body that ends in its country stands at the left: 'Kementerian Luar Negeri Rusia Maria'."""
    return any(
        other.holds(body)
        and body.start == other.start
        and body.end < other.end
        and any(name.end == body.end for name in inside)
        for body in bodies
    )


def _capitals(line: Line, candidate: Candidate) -> int:
    return sum(word.capital for word in line.words if candidate.start <= word.start < candidate.end)


def _is_thing(candidate: Candidate, line: Line) -> bool:
    """Whether it is the name of a thing: 'S-400', 'tank Merkava', 'kapal pemecah es Ilya Muromets'."""
    if candidate.found_by == "pattern":
        return False
    if WEAPON.fullmatch(candidate.text):
        return True
    at = line.at_offset(candidate.start)
    if not at or line.gap(at) != " ":
        return False
    things = line.lexicon.words["thing_heads"]
    before = [word.text for word in line.words[max(0, at - 4) : at]]
    if before[-1].casefold() in things or " ".join(before[-2:]).casefold() in things:
        return True
    small = list(takewhile(lambda word: word.islower() and word not in line.lexicon.words["unnamed"], reversed(before)))
    return any(word in line.lexicon.words["vehicles"] for word in small)


def _inner(kept: Iterable[Candidate], line: Line) -> list[Candidate]:
    """The countries named at the end of a state body's name, as mentions of their own."""
    found: list[Candidate] = []
    for body in kept:
        if body.type != "Organization" or body.text.split()[0].casefold() not in line.lexicon.words["nested_heads"]:
            continue
        inside = [word for word in line.words if body.start < word.start < body.end]
        for country in known_in(body.sentence, line.text, inside, line.lexicon):
            if country.type == "Country" and country.end == body.end and not country.weak:
                found.append(replace(country, inner=True))
    return found
