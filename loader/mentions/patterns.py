"""Finds names by context: a head word before an organization or place, a title before a person, a cue before a medium."""

from collections.abc import Iterator
from dataclasses import replace

from loader.mentions.bodies import body, coalition, kind_of_body, national_team, police
from loader.mentions.candidates import Candidate
from loader.mentions.described_people import before_offices, described, partners
from loader.mentions.foreign_bodies import foreign
from loader.mentions.line import Line
from loader.mentions.media import medium
from loader.mentions.office_words import abbreviated
from loader.mentions.people import head_behind, titled, workplace
from loader.mentions.places import directed, kind_of_place, located, place


def patterns_in(line: Line, people: dict[int, int]) -> Iterator[Candidate]:
    """Yields organizations and places by head words, then persons by titles and media by cues.

    `people` are the model's persons, first word → end (exclusive): an organization's name stops there.
    """
    bodies = list(_bodies_and_places(line, people))
    yield from bodies
    known = {**line.known, **{line.at_offset(found.start): found for found in bodies}}
    line = replace(line, known=known)
    yield from described(line)
    yield from before_offices(line)
    yield from partners(line, people)
    persons = dict(people)
    for at in range(len(line.words)):
        found = titled(line, at, persons) or medium(line, at)
        if found is not None:
            yield found
            if found.type == "Organization" and found.rule == "pattern" and (person := head_behind(line, found)):
                yield person
            if found.type == "Actor":
                persons[line.at_offset(found.start)] = line.at_offset(found.end)
        if (works_in := workplace(line, at, persons)) is not None:
            yield works_in
        title = line.member(at, "heads_of_bodies", 3)
        if title and (length := abbreviated(line, at + title)):
            yield line.made(at + title, at + title + length, "Organization", "pattern")


def _bodies_and_places(line: Line, people: dict[int, int]) -> Iterator[Candidate]:
    at = 0
    inside = {i for start, known in line.known.items() if not known.weak for i in range(start + 1, line.at_offset(known.end))}
    while at < len(line.words):
        if at in inside:
            at += 1  # "Amerika Serikat Donald Trump": no union of that name
            continue
        known = line.known.get(at)
        headed = (
            at > 0 and line.gap(at) == " " and line.member(at - 1, "titles", 1) == 1
        )  # "Presiden Otoritas Palestina Mahmoud …"
        if known and known.type == "Organization" and not known.weak and known.text.count(" ") >= 2 - headed:
            at = line.at_offset(known.end)  # "Komando Pusat Amerika Serikat Tim Hawkins"
            continue
        title = line.member(at, "titles", 3)
        if title > 1 and not line.member(at, "body_heads", 3):
            at += title  # "Marsekal Lapangan", "Wali Kota": no place
            continue
        found = (
            national_team(line, at)
            or coalition(line, at)
            or body(line, at, people)
            or police(line, at)
            or foreign(line, at, people)
            or place(line, at)
            or kind_of_place(line, at)
            or kind_of_body(line, at)
        )
        found = found or directed(line, at) or located(line, at)
        if found is None:
            at += 1
            continue
        yield found
        at = max(at + 1, line.at_offset(found.end))
