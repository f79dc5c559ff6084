"""The candidates of one article → links: which entity each of them means, and why."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from loader.article_graph import ENTITY_TYPES, Mention, Sentence
from loader.entities_abbreviations import Definition, definitions_in
from loader.entities_metonyms import government_of
from loader.entities_names import Match, name_words, same_person, well_known
from loader.language.id.lexicon import Entry, Lexicon
from loader.mentions_candidates import Candidate
from loader.mentions_patterns import LINKS
from loader.names import folded, slug, words_of


@dataclass(frozen=True)
class Link:
    """A mention and the entity it is tied to."""

    id: str
    type: str
    name: str
    mention: Mention
    kind: str | None = None
    iso: str | None = None


def resolved(sentences: Sequence[Sentence], candidates: Sequence[Candidate], lexicon: Lexicon) -> list[Link]:
    """The links of an article's candidates and of further tellings of the same names."""
    by_number = {sentence.n: sentence for sentence in sentences}
    candidates = _one_type(candidates, by_number)
    people = _people(candidates, lexicon)
    definitions = list(definitions_in(sentences, candidates))
    bodies = _bodies(candidates, definitions, lexicon)
    links: list[Link] = []
    for candidate in candidates:
        if candidate.type == "Actor":
            links.append(_person_link(candidate, people, lexicon))
        elif candidate.type == "Organization":
            links.append(_body_link(candidate, bodies))
        else:
            links.append(_place_link(candidate, by_number[candidate.sentence], candidates, lexicon))
    links += _defined(definitions, bodies, links)
    return [*links, *_retold(sentences, links, people)]


# --- one name, one type -------------------------------------------------------------------------------------------------

# Bodies whose first word alone is still their name: "Amnesty", "Greenpeace", "Lockheed"; not "Kementerian".
NAMED = frozenset({"ngo", "company", "media", "armed group", "platform"})

Votes = dict[str, float]

WEIGHT = {"lexicon": 5.0, "pattern": 2.0, "model": 1.0}


def _one_type(candidates: Sequence[Candidate], sentences: dict[int, Sentence]) -> list[Candidate]:
    """The candidates with one type per name, by vote; a word of a full person's name is that person."""
    votes: dict[str, Votes] = {}
    for candidate in candidates:
        weight = 4.0 if candidate.rule in {"title", "media"} else WEIGHT[candidate.found_by]
        counted = votes.setdefault(folded(candidate.text), dict.fromkeys(ENTITY_TYPES, 0.0))
        counted[candidate.type] += weight
        if _after_locative(candidate, sentences[candidate.sentence]) and candidate.found_by == "model":
            counted["Place"] += 0.6
    surnames = {
        name_words(c.text)[-1]
        for c in candidates
        if c.type == "Actor" and len(name_words(c.text)) > 1 and _winner(votes[folded(c.text)]) == "Actor"
    }
    bodies = {
        folded(c.text.split()[0])
        for c in candidates
        if c.type == "Organization" and " " in c.text and c.entry is not None and c.entry.kind in NAMED
    }
    return [_typed(candidate, votes, surnames, bodies) for candidate in candidates]


def _is_surname(text: str, surnames: set[str]) -> bool:
    """Whether one word is the last word of a person named in full, or a slip of the keys away from it: 'Junkcker'."""
    words = name_words(text)
    if len(words) != 1:
        return False
    return words[0] in surnames or any(
        len(words[0]) >= 6 and words[0][0] == surname[0] and Levenshtein.distance(words[0], surname) == 1
        for surname in surnames
    )


def _winner(votes: Votes) -> str:
    return max(ENTITY_TYPES, key=lambda type_: votes[type_])


def _typed(candidate: Candidate, votes: dict[str, Votes], surnames: set[str], bodies: set[str]) -> Candidate:
    if candidate.entry is not None:
        return candidate
    name = folded(candidate.text)
    surname = candidate.found_by == "model" and _is_surname(candidate.text, surnames)
    type_ = "Actor" if surname else "Organization" if name in bodies else _winner(votes[name])
    return replace(candidate, type="Place" if type_ == "Country" else type_)


def _after_locative(candidate: Candidate, sentence: Sentence) -> bool:
    before = sentence.text[: candidate.start].rstrip().rsplit(" ", 1)
    return bool(before) and before[-1].casefold() in {"di", "ke"}


# --- persons ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Person:
    """A person of the article: id, the name to show, and why each of the names means this person."""

    id: str
    name: str
    names: dict[str, Match]
    country: str | None = None


def _people(candidates: Iterable[Candidate], lexicon: Lexicon) -> dict[str, Person]:
    """Name as written → the person it means."""
    names = Counter(candidate.text for candidate in candidates if candidate.type == "Actor")
    order = list(names)
    groups: list[dict[str, Match]] = []
    for name in sorted(names, key=lambda name: (-len(name_words(name)), -names[name], order.index(name))):
        match, group = _group_for(name, groups, lexicon)
        if group is None:
            groups.append({name: Match("exact", 1.0)})
        else:
            group[name] = match
    found: dict[str, Person] = {}
    for group in groups:
        person = _person(group, names, lexicon)
        found.update(dict.fromkeys(group, person))
    return found


def _group_for(name: str, groups: list[dict[str, Match]], lexicon: Lexicon) -> tuple[Match, dict[str, Match] | None]:
    """The group of names this one joins, with the reason; the best-scored one, and none where a well-known other is meant."""
    best: tuple[Match, dict[str, Match] | None] = (Match("exact", 1.0), None)
    known = well_known([name], lexicon)
    for group in groups:
        theirs = well_known(group, lexicon)
        match = same_person(name, theirs.entry.name if theirs else next(iter(group)))
        if match is None or (best[1] is not None and match.score <= best[0].score):
            continue
        if known and match.rule != "exact" and (theirs is None or theirs.entry.id != known.entry.id):
            continue  # "Trump" beside "Melania Trump"
        best = (match, group)
    return best


def _person(group: dict[str, Match], counts: Counter[str], lexicon: Lexicon) -> Person:
    known = well_known(group, lexicon)
    if known is not None:
        return Person(known.entry.id, known.entry.name, group, known.entry.country)
    longest = len(name_words(next(iter(group))))
    name = max((name for name in group if len(name_words(name)) == longest), key=lambda name: (counts[name], len(name)))
    name = name.title() if name.isupper() else name
    return Person(f"actor:{person_slug(name, lexicon)}", name, group)


def person_slug(name: str, lexicon: Lexicon) -> str:
    """The last part of a person's id: spellings of a given name meet, 'Sergey Karaganov' as sergei-karaganov."""
    words = slug(name).split("-")
    return "-".join(lexicon.given.get(word, word) for word in words[:-1]) + ("-" if len(words) > 1 else "") + words[-1]


def _person_link(candidate: Candidate, people: dict[str, Person], lexicon: Lexicon) -> Link:
    person = people[candidate.text]
    return Link(person.id, "Actor", person.name, _mention(candidate, person.names[candidate.text]))


# --- bodies -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Body:
    """A body of the article: id, name, finer kind, and why this form means it."""

    id: str
    name: str
    kind: str | None
    match: Match


def _bodies(candidates: Sequence[Candidate], definitions: Sequence[Definition], lexicon: Lexicon) -> dict[str, Body]:
    """Form as written → the body it means, by the lexicon, by what the article defines, or by a longer form in the article."""
    found: dict[str, Body] = {}
    short_of = {definition.long: definition.short for definition in definitions}
    for candidate in candidates:
        if candidate.type == "Organization" and candidate.entry is not None:
            found[candidate.text] = Body(
                candidate.entry.id, candidate.entry.name, candidate.entry.kind, Match(candidate.rule, 1.0)
            )
    unknown = [c.text for c in candidates if c.type == "Organization" and c.entry is None]
    for text in sorted(set(unknown), key=lambda text: (-len(text), text)):
        found.setdefault(text, _body(text, found, short_of, lexicon))
    for definition in definitions:
        if definition.long in found:
            body = found[definition.long]
            if (
                definition.short in found
                and found[definition.short].match.rule != "lexicon"
                and found[definition.short].id != body.id
            ):
                found[definition.short] = replace(body, match=Match("abbreviation", 0.95))
            elif definition.short in found:
                found[definition.long] = replace(found[definition.short], match=Match("abbreviation", 0.95))
            else:
                found[definition.short] = replace(body, match=Match("abbreviation", 0.95))
    return found


def _body(text: str, found: dict[str, Body], short_of: dict[str, str], lexicon: Lexicon) -> Body:
    name = _full_name(text, lexicon)
    for known in lexicon.forms.get(words_of(name)[0].text.casefold() if words_of(name) else "", ()):
        if known.entry.type == "Organization" and folded(known.text) == folded(name):
            return Body(known.entry.id, known.entry.name, known.entry.kind, Match("variant", 0.95))
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
    """'Kementerian Luar Negeri' for 'Kementerian Luar Negeri Iran'; a single word only when it is a name of its own ('Bundestag')."""
    few, many = folded(short).split(), folded(long).split()
    if not few or len(few) >= len(many) or many[: len(few)] != few:
        return False
    return len(many) - len(few) <= 3 if len(few) > 1 else len(few[0]) >= 5 and short[0].isupper()


def _full_name(text: str, lexicon: Lexicon) -> str:
    """The body's name with the ministry's short form and the country at its end written out: 'Kemlu Rusia', '… AS'."""
    words = text.split()
    if words[0].islower():  # "kementerian luar negeri Turki"
        words = [word if word in LINKS or not word.islower() else word.capitalize() for word in words]
    long = lexicon.lists["ministry_short"].get(words[0])
    if long and len(words) > 1:
        words = [*long.split(), *words[1:]]
    elif words[0] in ("Kedubes",):
        words = ["Kedutaan", "Besar", *words[1:]]
    for take in (3, 2, 1):
        if len(words) > take and not (words[-1] == "RI" and words[0] not in ("Kementerian", "Kedutaan")):
            tail = " ".join(words[-take:])
            form = next(
                (
                    f
                    for f in lexicon.forms.get(words_of(tail)[0].text.casefold() if words_of(tail) else "", ())
                    if f.text == tail and f.entry.type == "Country"
                ),
                None,
            )
            if form is not None and (
                form.rule in ("variant", "lexicon") or words[0] in ("Kementerian", "Departemen", "Kedutaan")
            ):
                return " ".join([*words[:-take], form.entry.name])
    return " ".join(words)


def _body_link(candidate: Candidate, bodies: dict[str, Body]) -> Link:
    body = bodies[candidate.text]
    return Link(body.id, "Organization", body.name, _mention(candidate, body.match), body.kind)


# --- countries and places -----------------------------------------------------------------------------------------------


def _place_link(candidate: Candidate, sentence: Sentence, candidates: Sequence[Candidate], lexicon: Lexicon) -> Link:
    """The country a capital stands for, the known country or place, or a place by its own name."""
    neighbors = [other for other in candidates if other.sentence == candidate.sentence]
    country = government_of(candidate, sentence, neighbors, lexicon)
    if country is not None:
        entry = next(entry for entry in lexicon.countries.values() if entry.id == country)
        return _entry_link(candidate, entry, Match("metonym", 0.9))
    if candidate.rule == "seat":
        return Link(
            f"place:{slug(candidate.text)}", "Place", candidate.text, _mention(candidate, Match("lexicon", 0.9)), "building"
        )
    if candidate.entry is not None:
        return _entry_link(candidate, candidate.entry, Match(candidate.rule, 1.0))
    return Link(f"place:{slug(candidate.text)}", "Place", candidate.text, _mention(candidate, Match("exact", 1.0)))


def _entry_link(candidate: Candidate, entry: Entry, match: Match) -> Link:
    iso = entry.country if entry.type == "Country" else None
    kind = entry.kind if entry.type != "Country" or entry.kind == "historic" else None
    return Link(entry.id, entry.type, entry.name, _mention(candidate, match), kind, iso)


# --- further tellings ---------------------------------------------------------------------------------------------------


def _mention(candidate: Candidate, match: Match) -> Mention:
    rule = candidate.rule if match.rule == "exact" else match.rule
    return Mention(
        candidate.sentence, candidate.start, candidate.end, candidate.text, rule, round(candidate.score * match.score, 3)
    )


def _defined(definitions: Iterable[Definition], bodies: dict[str, Body], links: Sequence[Link]) -> Iterator[Link]:
    """The abbreviations themselves where the article defines them and nothing else named them there."""
    taken = {(link.mention.sentence, at) for link in links for at in range(link.mention.start, link.mention.end)}
    for definition in definitions:
        if (definition.sentence, definition.start) in taken:
            continue
        source = next((link for link in links if link.mention.text == definition.long and link.type != "Actor"), None)
        if source is not None:
            mention = Mention(definition.sentence, definition.start, definition.end, definition.short, "abbreviation", 0.95)
            yield replace(source, mention=mention)


def _retold(sentences: Iterable[Sentence], links: Sequence[Link], people: dict[str, Person]) -> Iterator[Link]:
    """Names of the article where the model overlooked them: surnames of its persons, its own bodies and abbreviations."""
    named: dict[str, Link] = {}
    for link in links:
        text = link.mention.text
        if link.type == "Actor":
            named.setdefault(text, link)
            last = text.split()[-1]
            if len(last) >= 4 and last.isalpha() and len(text.split()) > 1:
                named.setdefault(last, replace(link, mention=replace(link.mention, rule="surname", score=0.85)))
        elif (
            link.type == "Organization"
            and (len(text) >= 3 and text[0].isupper())
            and link.mention.rule in {"pattern", "model", "abbreviation", "media", "title"}
        ):
            named.setdefault(text, link)
    taken = {(link.mention.sentence, at) for link in links for at in range(link.mention.start, link.mention.end)}
    starts: dict[str, list[str]] = {}
    for text in sorted(named, key=lambda text: -len(text)):
        words = words_of(text)
        if words:
            starts.setdefault(words[0].text, []).append(text)
    for sentence in sentences:
        yield from _retold_in(sentence, named, starts, taken)


def _retold_in(
    sentence: Sentence, named: dict[str, Link], starts: dict[str, list[str]], taken: set[tuple[int, int]]
) -> Iterator[Link]:
    words = words_of(sentence.text)
    ends = {word.end for word in words}
    for word in words:
        for text in starts.get(word.text, ()):
            end = word.start + len(text)
            if not sentence.text.startswith(text, word.start) or (end not in ends and text[-1].isalnum()):
                continue
            if any((sentence.n, at) in taken for at in range(word.start, end)):
                continue
            taken.update((sentence.n, at) for at in range(word.start, end))
            link = named[text]
            rule = link.mention.rule if link.mention.rule in {"surname", "abbreviation"} else "repeated"
            yield replace(
                link, mention=Mention(sentence.n, word.start, end, text, rule, round(min(link.mention.score, 0.85), 3))
            )
            break
