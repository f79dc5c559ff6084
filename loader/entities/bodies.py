"""Resolves the organizations of an article: links abbreviations, short forms and misspellings to full names."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from loader.body_names import full_name, known_body
from loader.entities.abbreviations import Definition
from loader.entities.links import Link, mention_of
from loader.entities.person_names import Match
from loader.language.id.lexicon import Entry, Lexicon
from loader.mentions.candidates import Candidate
from loader.names import folded, slug

# Few countries call their parliaments so: the bare word still identifies one.
NAMES_ALONE = frozenset({"kongres", "senat"})

# "PT PJB" is "PT Pembangkitan Jawa-Bali (PJB)".
COMPANY = "PT "

# "KAB" is "PT Kawasan Air Barat"; fewer letters are ambiguous.
FEWEST_INITIALS = 3

# Without a country they belong to the one the article is about, if the lexicon has such an organization.
OF_THE_HOME = ("Departemen", "Kongres", "Senat")


@dataclass(frozen=True)
class Body:
    """An organization of the article: id, name, kind, and why this form refers to it."""

    id: str
    name: str
    kind: str | None
    match: Match


class Bodies:
    """Index of the organizations found so far: by form, by name prefix, by initials, and by name with one word abbreviated."""

    def __init__(self) -> None:
        self.by_form: dict[str, Body] = {}
        self._by_start: dict[tuple[str, ...], dict[str, Body]] = {}
        self._by_rest: dict[tuple[str, ...], list[str]] = {}
        self._by_initials: dict[str, dict[str, Body]] = {}

    def add(self, form: str, body: Body) -> None:
        """Indexes the organization under this form."""
        self.by_form[form] = body
        for text in {form, body.name}:
            words = folded(text).split()
            for length in range(1, len(words)):
                self._by_start.setdefault(tuple(words[:length]), {})[body.id] = body
        self._by_initials.setdefault(_initials(form), {})[body.id] = body
        for rest in _rests(form):
            self._by_rest.setdefault(rest, []).append(form)

    def longer(self, text: str) -> Body | None:
        """The one organization whose name begins with this text: 'Kementerian Luar Negeri' for Iran's; None if several do."""
        words = folded(text).split()
        if len(words) == 1 and (len(words[0]) < 5 or not text[0].isupper()):
            return None
        found = self._by_start.get(tuple(words), {})
        return next(iter(found.values())) if len(found) == 1 else None

    def abbreviated(self, text: str) -> Body | None:
        """The one organization with these initials: 'KAB' for 'PT Kawasan Air Barat'; None if several have them."""
        short = text.removeprefix(COMPANY)
        if not short.isalpha() or not short.isupper() or len(short) + text.startswith(COMPANY) < FEWEST_INITIALS:
            return None
        found = self._by_initials.get(short, {})
        return next(iter(found.values())) if len(found) == 1 else None

    def misspelled(self, text: str) -> Body | None:
        """The organization whose name differs by one letter in one long word: 'Pasukan Demokrat Surih', 'Haouthi'."""
        near = (form for rest in _rests(text) for form in self._by_rest.get(rest, ()))
        return next((self.by_form[form] for form in near if form != text and _one_slip(text, form)), None)


def _initials(text: str) -> str:
    """The initials of a name's words, without PT, lower-case words and abbreviations."""
    return "".join(word[0] for word in text.removeprefix(COMPANY).split() if word[0].isupper() and not word.isupper())


def _rests(text: str) -> list[tuple[str, ...]]:
    """The words of a name with one long word reduced to its first letter; one variant for each long word."""
    words = folded(text).split()
    return [(*words[:at], word[0], *words[at + 1 :]) for at, word in enumerate(words) if len(word) >= 5]


def _one_slip(text: str, form: str) -> bool:
    """Whether exactly one word differs, by one letter; so the ministries of Rusia and Rumania stay two."""
    one, other = folded(text).split(), folded(form).split()
    if text.isupper() or form.isupper():
        return False
    return [Levenshtein.distance(a, b) for a, b in zip(one, other, strict=True) if a != b] == [1]


def bodies_of(candidates: Sequence[Candidate], definitions: Iterable[Definition], lexicon: Lexicon) -> dict[str, Body]:
    """Form as written → its organization, by the lexicon, a longer form in the article, or the article's definitions."""
    found = Bodies()
    elsewhere = _elsewhere(candidates, lexicon)
    for candidate in candidates:
        entry = elsewhere.get(candidate.entry.id, candidate.entry) if candidate.entry else None
        if candidate.type == "Organization" and entry is not None:
            found.add(candidate.text, Body(entry.id, entry.name, entry.kind, Match(candidate.rule, 1.0)))
    home = _home(candidates)
    unknown = {candidate.text for candidate in candidates if candidate.type == "Organization" and candidate.entry is None}
    for text in sorted(unknown - set(found.by_form), key=lambda text: (-len(text), text)):
        found.add(text, _body(text, found, home, lexicon))
    for definition in definitions:
        if definition.long in found.by_form:
            _define(definition, found.by_form)
    for text in found.by_form:
        if text.startswith(COMPANY) and (named := found.by_form.get(text.removeprefix(COMPANY))):
            found.by_form[text] = replace(named, match=Match("short form", 0.9))
    return found.by_form


def _elsewhere(candidates: Sequence[Candidate], lexicon: Lexicon) -> dict[str, Entry]:
    """Indonesian organizations by id → their namesake in another country, for articles without anything Indonesian.

    'DPR' in a report on the US Congress is the House, 'Partai Demokrat' its party: where exactly one country of the article
    has an organization of this name, and this holds for every Indonesian name of the article.
    """
    countries = {c.entry.name for c in candidates if c.type == "Country" and c.entry is not None}
    meant: dict[str, Entry] = {}
    for entry in {c.entry.id: c.entry for c in candidates if c.entry is not None and c.entry.country == "ID"}.values():
        name = entry.name.removesuffix(" Indonesia")
        theirs = [body for country in countries if (body := known_body(f"{name} {country}", lexicon)) is not None]
        if entry.type != "Organization" or len(theirs) != 1:
            return {}
        meant[entry.id] = theirs[0]
    return meant


def _define(definition: Definition, found: dict[str, Body]) -> None:
    """Merges short and long form into one organization: the known one if the short form is its name ("CSTO").

    If the long form is known too, the article's definition wins: 'Polisi Federal Australia (AFP)' is no news agency.
    """
    long, short = found[definition.long], found.get(definition.short)
    known = long.match.rule in {"lexicon", "variant"} and long.match.score == 1.0
    if short is not None and (short.id == long.id or (short.match.rule == "lexicon" and not known)):
        found[definition.long] = replace(short, match=Match("abbreviation", 0.95))
    else:
        found[definition.short] = replace(long, match=Match("abbreviation", 0.95))


def _home(candidates: Iterable[Candidate]) -> str | None:
    """The country that an article names most often; None if it names none."""
    counts = Counter(c.entry.name for c in candidates if c.type == "Country" and c.entry is not None)
    return max(counts, key=lambda name: counts[name]) if counts else None


def _body(text: str, found: Bodies, home: str | None, lexicon: Lexicon) -> Body:
    name = full_name(text, lexicon)
    known = known_body(name, lexicon)
    if known is not None:
        return Body(known.id, known.name, known.kind, Match("variant", 0.95))
    longer = found.longer(name) or found.longer(text)
    if longer is not None:
        return replace(longer, match=Match("short form", 0.85))
    initialed = found.abbreviated(text)
    if initialed is not None:
        return replace(initialed, match=Match("abbreviation", 0.85))
    known = known_body(f"{name} {home}", lexicon) if home and name.startswith(OF_THE_HOME) else None
    if known is not None:
        return Body(known.id, known.name, known.kind, Match("short form", 0.8))
    near = found.misspelled(text)
    if near is not None:
        return replace(near, match=Match("variant", 0.85))
    name = name.removesuffix(" RI") or name  # "BPJPH RI" is BPJPH
    return Body(f"organization:{slug(name)}", name, None, Match("exact", 1.0))


def is_kind_alone(body: Body, lexicon: Lexicon) -> bool:
    """Whether only the kind is given and no longer name of the article matches: 'kursi di Parlemen', 'Badan itu'."""
    kind = body.name.casefold()
    return body.match.rule == "exact" and kind in lexicon.words["body_heads"] and " " not in kind and kind not in NAMES_ALONE


def body_link(candidate: Candidate, bodies: dict[str, Body]) -> Link:
    """The link of an organization's mention."""
    body = bodies[candidate.text]
    return Link(body.id, "Organization", body.name, mention_of(candidate, body.match), body.kind)
