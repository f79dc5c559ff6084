"""The bodies of an article: abbreviations, short forms and slips of the keys tied to their full names."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from loader.body_names import full_name, known_body
from loader.entities_abbreviations import Definition
from loader.entities_links import Link, mention_of
from loader.entities_names import Match
from loader.language.id.lexicon import Lexicon
from loader.mentions_candidates import Candidate
from loader.names import folded, slug


@dataclass(frozen=True)
class Body:
    """A body of the article: id, name, finer kind, and why this form means it."""

    id: str
    name: str
    kind: str | None
    match: Match


def bodies_of(candidates: Sequence[Candidate], definitions: Iterable[Definition], lexicon: Lexicon) -> dict[str, Body]:
    """Form as written → the body it means, by the lexicon, by a longer form in the article, or by what the article defines."""
    found: dict[str, Body] = {}
    for candidate in candidates:
        entry = candidate.entry
        if candidate.type == "Organization" and entry is not None:
            found[candidate.text] = Body(entry.id, entry.name, entry.kind, Match(candidate.rule, 1.0))
    unknown = {candidate.text for candidate in candidates if candidate.type == "Organization" and candidate.entry is None}
    for text in sorted(unknown, key=lambda text: (-len(text), text)):
        found.setdefault(text, _body(text, found, lexicon))
    for definition in definitions:
        if definition.long in found:
            _define(definition, found)
    return found


def _define(definition: Definition, found: dict[str, Body]) -> None:
    """Short and long form become one body: the well-known one where the short form is its very name ("CSTO")."""
    long, short = found[definition.long], found.get(definition.short)
    if short is not None and (short.match.rule == "lexicon" or short.id == long.id):
        found[definition.long] = replace(short, match=Match("abbreviation", 0.95))
    else:
        found[definition.short] = replace(long, match=Match("abbreviation", 0.95))


def _body(text: str, found: dict[str, Body], lexicon: Lexicon) -> Body:
    name = full_name(text, lexicon)
    known = known_body(name, lexicon)
    if known is not None:
        return Body(known.id, known.name, known.kind, Match("variant", 0.95))
    identity = f"organization:{slug(name)}"
    longer = {body.id: body for form, body in found.items() if _shortens(name, body.name) or _shortens(text, form)}
    if len(longer) == 1:
        return replace(next(iter(longer.values())), match=Match("short form", 0.85))
    for form, body in found.items():
        if form != text and _misspelled(text, form):
            return replace(body, match=Match("variant", 0.85))
    return Body(identity, name, None, Match("exact", 1.0))


def _misspelled(text: str, form: str) -> bool:
    """'Pasukan Demokrat Surih', 'Haouthi': one long word of the name differs by a letter, the others agree.

    So "Kementerian Pertahanan Rusia" and "Kementerian Pertahanan Rumania" stay two bodies.
    """
    one, other = folded(text).split(), folded(form).split()
    if text.isupper() or form.isupper() or len(one) != len(other):
        return False
    unlike = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(unlike) == 1 and all(min(len(a), len(b)) >= 5 and Levenshtein.distance(a, b) == 1 for a, b in unlike)


def _shortens(short: str, long: str) -> bool:
    """'Kementerian Luar Negeri' for 'Kementerian Luar Negeri Iran'; a single word only of five letters or more."""
    few, many = folded(short).split(), folded(long).split()
    if not few or len(few) >= len(many) or many[: len(few)] != few:
        return False
    return len(many) - len(few) <= 3 if len(few) > 1 else len(few[0]) >= 5 and short[0].isupper()


def body_link(candidate: Candidate, bodies: dict[str, Body]) -> Link:
    """The link of a body's mention."""
    body = bodies[candidate.text]
    return Link(body.id, "Organization", body.name, mention_of(candidate, body.match), body.kind)
