"""Resolves phrases without a name to entities: pronouns, "kelompok itu", "kedua negara", "pihaknya"."""

from collections.abc import Sequence
from itertools import pairwise

from loader.events.discourse import Memory
from loader.events.named_tokens import RANK, Named
from loader.events.speech import FIRST_PERSON, SAYING
from loader.events.word_lists import grammar

COUNTED = grammar("counted")
COUNTED_NOUNS = grammar("counted_nouns")  # "kedua negara", not "kedua aktivis muda"
PEOPLE_PRONOUNS = grammar("people_pronouns")
GROUP_PRONOUNS = grammar("group_pronouns")
OWN_SIDE = GROUP_PRONOUNS - {"mereka"}  # "pihaknya", "negaranya"
OFFICES = grammar("offices")  # without a name after them
STRANGERS = grammar("strangers")
MANY = grammar("many")
# "kelompok itu", "negara tersebut": a noun and a demonstrative refer to an entity named before
GROUP_NOUNS = {
    **dict.fromkeys(grammar("group_bodies"), "Organization"),
    **dict.fromkeys(grammar("group_countries"), "Country"),
    **dict.fromkeys(grammar("group_persons"), "Actor"),
}
DEMONSTRATIVES = grammar("demonstratives")
NAMELESS_FORCES = grammar("nameless_forces")


def meant_by(segment: Sequence[int], words: Sequence[str], named: Named, memory: Memory) -> list[str]:
    """The entities a segment without names refers to; the subject of its own sentence takes precedence over earlier ones."""
    for n, i in enumerate(segment):
        word = words[i]
        if word in FIRST_PERSON:
            return [memory.speaker] if memory.speaker else []
        if word in PEOPLE_PRONOUNS | GROUP_PRONOUNS and (speaker := _who_said(i, word, words, named, memory)):
            return [speaker]
        if word in PEOPLE_PRONOUNS:
            stranger = "seorang" in words[:i]  # "seorang pria Malaysia …, di mana [dia] membunuh"
            return _first(i, named, ("Actor",)) or ([] if stranger else _known(memory, "Actor"))
        if word in GROUP_PRONOUNS and i and words[i - 1] == "bahwa" and (near := _last(i, named)):
            return near  # "klaim kelompok [Houthi] bahwa mereka …"
        if word in GROUP_PRONOUNS:
            return _first(i, named, ("Organization", "Country", "Actor")) or memory.lasting()
        if word == "pemerintah" and len(segment) == 1 and memory.speaker:
            return [memory.speaker]  # "kata Wu: [pemerintah] menyesalkan keputusan itu"
        if word in GROUP_NOUNS and any(words[j] in DEMONSTRATIVES for j in segment[n + 1 : n + 3]):
            if word in STRANGERS:
                return memory.stranger()
            person = GROUP_NOUNS[word] == "Actor"
            return memory.holder(word) if person else _known(memory, GROUP_NOUNS[word])
        if word in COUNTED and (word.endswith("nya") or any(words[j] in COUNTED_NOUNS for j in segment[n + 1 : n + 2])):
            return two_of(i, words, named) or list(memory.several)
        if (
            word in NAMELESS_FORCES
            and n + 2 >= len(segment)
            and (n == 0 or words[segment[n - 1]] in ("pihak", "anggota", "para"))
        ):
            return _country_here(words, named, memory) or memory.force(word) or ([memory.home] if memory.home else [])
        if word in OFFICES and not (i and (words[i - 1] in MANY or words[i - 1].isdigit())):
            return memory.holder(word)
    return []


def _country_here(words: Sequence[str], named: Named, memory: Memory) -> list[str]:
    """The country in which the sentence says unnamed police or troops act; empty if it names none."""
    for i in sorted(named.at):
        if i and words[i - 1] == "di":
            for id_ in named.at[i]:
                if named.types[id_] == "Country" or id_ in memory.grounds:
                    return [memory.grounds.get(id_, id_)]
    return []


def _last(before: int, named: Named) -> list[str]:
    """The party named last before a token, if it is near; else empty."""
    near = [i for i in named.at if before - 4 <= i < before]
    return [id_ for id_ in named.at[max(near)] if named.types[id_] in RANK][:1] if near else []


def _first(before: int, named: Named, types: Sequence[str]) -> list[str]:
    """The first entity of one of these types named before a token in the sentence; else empty."""
    return next(([id_] for i in sorted(named.at) if i < before for id_ in named.at[i] if named.types[id_] in types), [])


def _who_said(i: int, word: str, words: Sequence[str], named: Named, memory: Memory) -> str | None:
    """The speaker, if the pronoun is in reported speech: "[Chemezov] mengatakan pihaknya bersedia"."""
    if memory.speaker is None or not any(other in SAYING for other in words[:i]):
        return None
    person = named.types.get(memory.speaker) == "Actor"
    if word in OWN_SIDE or person == (word in PEOPLE_PRONOUNS):
        return memory.speaker
    return None


def two_of(before: int, words: Sequence[str], named: Named) -> list[str]:
    """The pair of parties named before a token: "[AS dan Iran] mengumumkan, setelah kedua negara …"; else empty."""
    starts = [i for i in sorted(named.at) if i < before and i - 1 not in named.at]
    for one, other in pairwise(starts):
        if words[other - 1] == "dan" and all(j in named.at for j in range(one, other - 1)):
            ids = named.ids((one, other))
            if len(ids) == 2 and all(named.types[id_] in RANK for id_ in ids):
                return ids
    return []


def _known(memory: Memory, type_: str) -> list[str]:
    return [memory.last[type_]] if type_ in memory.last else []
