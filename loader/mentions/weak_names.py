"""Disambiguates lexicon names that are also ordinary words or persons' names: they count only with a second reason."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from loader.mentions.candidates import Candidate
from loader.mentions.line import Line

REPORTERS = frozenset({"jurnalis", "wartawan", "reporter", "koresponden", "fotografer", "pewarta"})


def told_in_full(line: Line, named: Collection[str]) -> Line:
    """Makes weak forms of a country strong if the article also names it in full: 'Solomon', 'Kepulauan Solomon'.

    `named` are the ids of countries that the article names by strong forms.
    """
    strong = {
        at: replace(candidate, weak=False)
        for at, candidate in line.known.items()
        if candidate.weak
        and candidate.type == "Country"
        and candidate.entry is not None
        and candidate.entry.id in named
        and not candidate.text.isupper()
        and not _of_a_person(line, at, candidate)
    }
    return replace(line, known={**line.known, **strong}) if strong else line


def _of_a_person(line: Line, at: int, candidate: Candidate) -> bool:
    """Whether it is part of a person's name: 'Michael Jordan', 'Jordan Pickford'; not 'PM Solomon Rosa Quispe'."""
    end = line.at_offset(candidate.end)
    after = end < len(line.words) and line.gap(end) in {" ", "-"} and line.words[end].capital
    before = at > 0 and line.gap(at) == " " and line.words[at - 1].capital
    titled = any(line.member(start, "titles", 3) == at - start for start in range(max(0, at - 3), at))
    return (before or after) and not titled


def seconded(candidate: Candidate, model: Iterable[Candidate], line: Line) -> bool:
    """Whether a second reason supports a weak name: the model's label, or the word before it."""
    at = line.at_offset(candidate.start)
    if candidate.type == "Actor" and at and line.gap(at) == " " and line.words[at - 1].capital:
        return False  # "Eid Mubarak"
    named = {m.type for m in model if m.start == candidate.start and m.end == candidate.end}
    if candidate.type in named or (candidate.type == "Organization" and "Place" in named):
        return True
    if candidate.type == "Place" and _in_chain(candidate, at, model, line):
        return True
    medium = candidate.entry is not None and candidate.entry.kind == "media"
    if medium and at and line.words[at - 1].text in {"dari", "asal", "harian"} and _of_reporters(line):
        return True
    before = [word.text.casefold() for word in line.words[max(0, at - 3) : at]]
    if not before or line.gap(at) not in {" ", ' "', " (", " “"}:
        return False
    if candidate.type == "Organization" and candidate.entry is not None and candidate.entry.kind == "media":
        return bool(set(before) & (line.lexicon.words["media_cues"] | line.lexicon.words["media_kinds"] | {"berita", "kabar"}))
    if candidate.type == "Place":
        return before[-1] in {"di", "ke", "dari"} | line.lexicon.words["place_kinds"] | {"kota", "negara", "pantai", "pesisir"}
    if candidate.type == "Organization" and any(line.member(at - n, "heads_of_bodies", 3) == n for n in (1, 2) if n <= at):
        return True  # "CEO Apple Tim Cook"
    return candidate.type == "Organization" and before[-1] in line.lexicon.words["body_kinds"]


def _of_reporters(line: Line) -> bool:
    """Whether the sentence is about reporters, so that 'dari Tempo' is their employer."""
    return any(word.text.casefold() in REPORTERS for word in line.words)


def _in_chain(candidate: Candidate, at: int, model: Iterable[Candidate], line: Line) -> bool:
    """Whether it is between a place and a known one, each after a comma: 'di Transbaikal, Chita, Siberia'."""
    after = line.known.get(line.at_offset(candidate.end))
    if not at or line.gap(at) != ", " or after is None or after.weak or after.type not in {"Place", "Country"}:
        return False
    if line.text[candidate.end : after.start] != ", ":
        return False
    end = line.words[at - 1].end
    return any(name.end == end and name.type == "Place" for name in (*model, *line.known.values()))
