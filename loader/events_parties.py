"""Who is meant by a stretch of a sentence: mentions and pronouns → entity ids, one per party.

Inside one party the person wins over the organization over the country ("Menteri Luar Negeri Rusia Sergei Lavrov" is
Lavrov); "dan", "serta" and commas separate parties.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from spacy.tokens import Doc

from loader.article_graph import Entity
from loader.events_data import grammar
from loader.events_speech import FIRST_PERSON, SAYING

RANK = {"Actor": 0, "Organization": 1, "Country": 2}
SEPARATORS = frozenset(["dan", "serta", "maupun", "atau", "&", ",", "/", "-", "–", "vs", "versus"])
# Words that make the name behind a comma belong to the same party: "Presiden Rusia, Vladimir Putin,"
TITLES = grammar("titles")
COUNTED = grammar("counted")
COUNTED_NOUNS = grammar("counted_nouns")  # "kedua negara", not "kedua aktivis muda"
FORMER = frozenset(["bekas", "eks"])
PEOPLE_PRONOUNS = grammar("people_pronouns")
GROUP_PRONOUNS = grammar("group_pronouns")
OWN_SIDE = GROUP_PRONOUNS - {"mereka"}  # "pihaknya", "negaranya"
OFFICES = grammar("offices")  # without a name behind
# "kelompok itu", "negara tersebut": a noun and a demonstrative stand for what was named before
GROUP_NOUNS = {
    **dict.fromkeys(grammar("group_bodies"), "Organization"),
    **dict.fromkeys(grammar("group_countries"), "Country"),
    **dict.fromkeys(grammar("group_persons"), "Actor"),
}
DEMONSTRATIVES = grammar("demonstratives")


@dataclass
class Memory:
    """What was named last, by type, as the article is read; for pronouns. Mutable, one per article."""

    last: dict[str, str] = field(default_factory=dict)
    group: tuple[str, ...] = ()
    several: tuple[str, ...] = ()  # the last two or more parties of one event: "kedua pemimpin"
    speaker: str | None = None
    opponents: tuple[str, ...] = ()  # who acted in the last verbal conflict told
    types: Mapping[str, str] = field(default_factory=dict)
    media: frozenset[str] = frozenset()  # who reports is no party unless the words say so
    alike: Mapping[str, frozenset[str]] = field(default_factory=dict)  # an office holder and what is held, and back

    def saw(self, parties: Iterable[str]) -> None:
        """Remembers the parties of a subject."""
        ids = tuple(parties)
        for id_ in ids:
            self.last[self.types.get(id_, "")] = id_
        if len(ids) > 1 or any(self.types.get(id_) != "Actor" for id_ in ids):
            self.group = ids  # "mereka" and "pihaknya" are seldom one person
        if len(ids) > 1:
            self.several = ids[:3]

    def same_side(self, one: str, other: str) -> bool:
        """Whether two entities speak for each other: the same, or an office holder and what is held."""
        return one == other or other in self.alike.get(one, ())


@dataclass(frozen=True)
class Named:
    """The mentions of one sentence by token: `at[i]` are the entity ids of token i, in order; `types` by entity id."""

    at: Mapping[int, tuple[str, ...]]
    types: Mapping[str, str]

    def ids(self, tokens: Iterable[int]) -> list[str]:
        """Entity ids named by these tokens, each once, in order."""
        return list(dict.fromkeys(id_ for i in tokens for id_ in self.at.get(i, ())))


def mentions_by_sentence(entities: Iterable[Entity]) -> dict[int, list[tuple[int, int, str]]]:
    """(start, end, entity id) of every mention, by sentence number, in order."""
    found: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for entity in entities:
        for mention in entity.mentions:
            found[mention.sentence].append((mention.start, mention.end, entity.id))
    return {n: sorted(items) for n, items in found.items()}


def named_in(doc: Doc, mentions: Sequence[tuple[int, int, str]], types: Mapping[str, str], begin: int = 0) -> Named:
    """The mentions of a sentence tied to tokens; those before character `begin` (a dateline) are left out."""
    at: dict[int, list[str]] = defaultdict(list)
    starts = [token.idx for token in doc]
    i = 0
    for start, end, id_ in mentions:
        if start < begin or any(a <= start and end <= b and (a, b) != (start, end) for a, b, _ in mentions):
            continue  # "Kepolisian Australia" holds a country that is not meant here
        while i > 0 and starts[i] > start:
            i -= 1
        while i + 1 < len(starts) and starts[i + 1] <= start:
            i += 1
        j = i
        while j < len(starts) and starts[j] < end:
            at[j].append(id_)
            j += 1
    return Named({i: tuple(ids) for i, ids in at.items()}, types)


def parties_in(tokens: Sequence[int], words: Sequence[str], named: Named, memory: Memory) -> tuple[str, ...]:
    """The parties named in these tokens (ascending), pronouns resolved; empty if none."""
    found: list[str] = []
    previous: tuple[bool, bool] | None = None  # the last segment: had a person, had a title
    aside = False  # inside "…, anggota al-Qaeda dan putra Osama bin Laden"
    for comma, segment in _segments(tokens, words, named):
        ids = named.ids(segment)
        person = any(named.types[id_] == "Actor" for id_ in ids)
        title = any(words[i] in TITLES for i in segment)
        described = segment[0] not in named.at and (title or words[segment[0]] in GROUP_NOUNS)
        if found and described and (aside or (comma and not (person and previous and previous[1] and not previous[0]))):
            aside = True
            continue  # "Igor Frolov, komandan CSTO", "Houthi, kelompok asal Yaman"
        aside = False
        if comma and previous and found and person and previous[1] and not previous[0]:
            found.pop()  # "Presiden Rusia, Vladimir Putin"
        best = _best(ids, named, any(words[i] in FORMER for i in segment)) or _pronoun(segment, words, named, memory)
        found.extend(best)
        previous = (person, title) if best or previous is None else previous
    parties = tuple(dict.fromkeys(found))
    return tuple(id_ for id_ in parties if id_ not in memory.media) or parties


def _segments(tokens: Sequence[int], words: Sequence[str], named: Named) -> list[tuple[bool, list[int]]]:
    """Tokens split at coordination and behind parentheses; with each whether a comma or a parenthesis came before."""
    segments: list[tuple[bool, list[int]]] = [(False, [])]
    for i in tokens:
        if not words[i] and i + 1 in named.at and named.ids(segments[-1][1]):
            segments.append((True, []))  # "Kantor Berita Nasional (NNA) Hizbullah"
        if not words[i]:
            continue  # parentheses and quotes: "Amerika Serikat (AS) Donald Trump"
        if words[i] in SEPARATORS:
            segments.append((words[i] == ",", []))
        else:
            segments[-1][1].append(i)
    return [segment for segment in segments if segment[1]]


def _best(ids: Sequence[str], named: Named, former: bool) -> list[str]:
    """The highest ranking of the ids: all persons, else the first body, else the first country; two in one token both count."""
    ranked = [id_ for id_ in ids if named.types[id_] in RANK]
    if not ranked:
        return []
    top = min(RANK[named.types[id_]] for id_ in ranked)
    same = [id_ for id_ in ranked if RANK[named.types[id_]] == top]
    if top == 0:
        return same
    for id_s in named.at.values():  # "AS-Iran" is one token and two parties
        if len(id_s) > 1 and set(id_s) <= set(ids):
            return [id_ for id_ in id_s if named.types[id_] in RANK]
    return same[-1:] if former else same[:1]  # "bekas republik Soviet Tajikistan"


def _pronoun(segment: Sequence[int], words: Sequence[str], named: Named, memory: Memory) -> list[str]:
    """Whom a segment without names means; the subject of its own sentence goes before what was named earlier."""
    for n, i in enumerate(segment):
        word = words[i]
        if word in FIRST_PERSON:
            return [memory.speaker] if memory.speaker else []
        if word in PEOPLE_PRONOUNS | GROUP_PRONOUNS and (speaker := _who_said(i, word, words, named, memory)):
            return [speaker]
        if word in PEOPLE_PRONOUNS:
            return _first(i, named, ("Actor",)) or _known(memory, "Actor")
        if word in GROUP_PRONOUNS:
            return _first(i, named, ("Organization", "Country", "Actor")) or list(memory.group)
        if word == "pemerintah" and len(segment) == 1 and memory.speaker:
            return [memory.speaker]  # "kata Wu: [pemerintah] menyesalkan keputusan itu"
        if word in GROUP_NOUNS and any(words[j] in DEMONSTRATIVES for j in segment[n + 1 : n + 3]):
            return _known(memory, GROUP_NOUNS[word])
        if word in COUNTED and (word.endswith("nya") or any(words[j] in COUNTED_NOUNS for j in segment[n + 1 : n + 2])):
            return two_of(i, words, named) or list(memory.several)
        if word in OFFICES:
            return _known(memory, "Actor")
    return []


def _first(before: int, named: Named, types: Sequence[str]) -> list[str]:
    """The first entity of one of these types that the sentence names before a token."""
    return next(([id_] for i in sorted(named.at) if i < before for id_ in named.at[i] if named.types[id_] in types), [])


def _who_said(i: int, word: str, words: Sequence[str], named: Named, memory: Memory) -> str | None:
    """The speaker, if the pronoun stands in what this sentence says is said: "[Chemezov] mengatakan pihaknya bersedia"."""
    if memory.speaker is None or not any(other in SAYING for other in words[:i]):
        return None
    person = named.types.get(memory.speaker) == "Actor"
    if word in OWN_SIDE or person == (word in PEOPLE_PRONOUNS):
        return memory.speaker
    return None


def two_of(before: int, words: Sequence[str], named: Named) -> list[str]:
    """The two parties the sentence names before a token: "[AS dan Iran] mengumumkan, setelah kedua negara …"; else none."""
    starts = [i for i in sorted(named.at) if i < before and i - 1 not in named.at]
    for one, other in pairwise(starts):
        if words[other - 1] == "dan" and all(j in named.at for j in range(one, other - 1)):
            ids = named.ids((one, other))
            if len(ids) == 2 and all(named.types[id_] in RANK for id_ in ids):
                return ids
    return []


def _known(memory: Memory, type_: str) -> list[str]:
    return [memory.last[type_]] if type_ in memory.last else []
