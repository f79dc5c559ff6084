"""Resolves a stretch of a sentence to its parties: mentions and pronouns to entity ids, one per party.

Inside one party a person outranks an organization, which outranks a country ("Menteri Luar Negeri Rusia Sergei Lavrov" is
Lavrov); "dan", "serta" and commas separate parties.
"""

from collections.abc import Sequence

from loader.events.discourse import Memory
from loader.events.named_tokens import RANK, Named
from loader.events.pronouns import GROUP_NOUNS, meant_by
from loader.events.word_lists import grammar

SEPARATORS = frozenset(["dan", "serta", "maupun", "atau", "&", ",", "/", "-", "–", "vs", "versus"])
# Words after which the name behind a comma belongs to the same party: "Presiden Rusia, Vladimir Putin,"
TITLES = grammar("titles")
RELATED = grammar("related")
FORMER = frozenset(["bekas", "eks"])


def parties_in(tokens: Sequence[int], words: Sequence[str], named: Named, memory: Memory) -> tuple[str, ...]:
    """The parties in these tokens (ascending), with pronouns resolved; empty if there are none."""
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
        if segment[0] not in named.at and _related(segment[0], words):
            ids = [id_ for id_ in ids[1:] if named.types[id_] == "Actor"]  # "sekutu Eropa AS", "istri Abu Rara"
        best = _best(ids, named, any(words[i] in FORMER for i in segment)) or meant_by(segment, words, named, memory)
        found.extend(best)
        previous = (person, title) if best or previous is None else previous
    parties = tuple(dict.fromkeys(found))
    return tuple(id_ for id_ in parties if id_ not in memory.media) or parties


def _related(i: int, words: Sequence[str]) -> bool:
    """Whether a relative or ally of the one named is meant; a crown prince is called "putra mahkota"."""
    return words[i] in RELATED and words[i + 1 : i + 2] != ("mahkota",)


def _segments(tokens: Sequence[int], words: Sequence[str], named: Named) -> list[tuple[bool, list[int]]]:
    """Splits tokens at coordination and after parentheses; each with whether a comma or parenthesis came before."""
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
    """The highest-ranking ids: all persons, else the first organization, else the first country; both ids of one token."""
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
