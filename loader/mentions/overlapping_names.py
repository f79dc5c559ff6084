"""Resolves overlaps between lexicon names and the spans of patterns and the model: drops those that only join or repeat."""

from loader.mentions.candidates import Candidate
from loader.mentions.line import Line
from loader.mentions.named_things import is_thing

# Below this score a lexicon name inside a model's span outweighs the span.
UNSURE = 0.5


# Departments of an organization.
OFFICES = frozenset({"Divisi", "Biro", "Humas", "Bagian"})


def _is_unsure(body: Candidate, line: Line) -> bool:
    return body.score < UNSURE or line.words[line.at_offset(body.start)].text in OFFICES


def compatible(known: list[Candidate], others: list[Candidate], line: Line) -> list[Candidate]:
    """The lexicon names, and the others that do not merely join or repeat them ("AS-Taliban", "kantor berita Interfax")."""
    bodies = [other for other in others if other.rule == "pattern" and other.type == "Organization"]
    kept = list(known)
    for other in others:
        inside = [name for name in known if other.holds(name)]
        if any(name.holds(other) for name in known) or is_thing(other, line) or _only_kind(other, inside, line):
            continue
        if inside and other.type == "Organization" and other.found_by == "model" and _is_unsure(other, line):
            continue  # "Pertamina Rosa", "Divisi Humas Polri"
        if other.found_by == "model" and (_only_joins(other, inside, line) or _runs_on(other, bodies, inside)):
            continue
        kept.append(other)
    return kept


def _only_kind(other: Candidate, inside: list[Candidate], line: Line) -> bool:
    """Whether it is only a kind and a lexicon organization: 'Kelompok Taliban', 'Kantor berita Interfax'."""
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
    """Whether only lexicon names in it are capitalized, or a place begins with or contains several of them."""
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
    """Whether an organization that ends in its country is at the left: 'Kementerian Luar Negeri Rusia Maria'."""
    return any(
        other.holds(body)
        and body.start == other.start
        and body.end < other.end
        and any(name.end == body.end for name in inside)
        for body in bodies
    )


def _capitals(line: Line, candidate: Candidate) -> int:
    return sum(word.capital for word in line.words if candidate.start <= word.start < candidate.end)
