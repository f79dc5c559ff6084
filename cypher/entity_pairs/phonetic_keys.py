"""Phonetic keys of words in names: spelling variants of one name share a key. Pure."""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from graph.name_folding import folded

WORD = re.compile(r"[^\W_]+(?:['’`ʿʾ][^\W_]+)*")
PARTICLES = frozenset(
    {"al", "el", "bin", "binti", "ibn", "ben", "van", "von", "der", "de", "da", "di", "dan", "ul", "the", "of"}
)
CONSONANTS = (
    *(("kh", "h"), ("gh", "g"), ("sh", "s"), ("sy", "s"), ("sch", "s"), ("zh", "z"), ("dj", "j"), ("dz", "z")),
    *(("tch", "c"), ("ch", "c"), ("ts", "c"), ("tz", "c"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ck", "k")),
    *(("q", "g"), ("x", "ks"), ("v", "f")),
)
"""Baghaei and Baqai, Khamenei and Hamenei, Shoigu and Syoigu, Zawahiri and Dzawahiri."""
LEAST_SLIP = 5
"""Minimum letters of a word in which a typo is tolerated: Iran and Irak are two countries."""


@lru_cache(maxsize=100_000)
def words_of(name: str) -> tuple[str, ...]:
    """Splits a name into words without case, accents, apostrophes and particles: 'Ezzedine Al-Haddad' is ezzedine, haddad."""
    written = WORD.findall(name)
    words = [re.sub("['’`ʿʾ]", "", folded(word)) for word in written]
    kept = (word for word, as_it_is in zip(words, written, strict=True) if word not in PARTICLES or as_it_is.isupper())
    return tuple(kept) or tuple(words)  # TNI AL keeps its letters


@lru_cache(maxsize=100_000)
def skeleton(word: str) -> str:
    """Phonetic key of a word: consonants, plus 'a' for a first vowel: Odeh and Awda are 'ad', Maliki and Malki 'mlk'."""
    key = word
    for written, heard in CONSONANTS:
        key = key.replace(written, heard)
    key = key[:1].translate(VOWELS) + re.sub(r"[aeiouyw]|h$", "", key[1:])
    return re.sub(r"(.)\1+", r"\1", key)


VOWELS = str.maketrans("eiou", "aaaa")


SOUNDS_ALIKE, FEW_CONSONANTS = 0.9, 0.75
"""Similarity of two words with the same consonants, and with the same two or fewer: Odeh and Awda."""


@lru_cache(maxsize=200_000)
def closeness(one: str, other: str) -> float:
    """Similarity of two words as spelling variants: 1 the same, 0 different words."""
    if one == other:
        return 1.0
    if any(letter.isdigit() for letter in one + other) or min(len(one), len(other)) < 3:
        return 0.0
    slips, longest = OSA.distance(one, other), max(len(one), len(other))
    if skeleton(one) == skeleton(other) and one[:1].translate(VOWELS) == other[:1].translate(VOWELS):
        if slips <= 1 and longest >= LEAST_SLIP:
            return 0.95
        return SOUNDS_ALIKE if len(skeleton(one)) > 2 else FEW_CONSONANTS
    if min(len(one), len(other)) >= LEAST_SLIP and slips <= longest // LEAST_SLIP:
        return 0.8 if slips == 1 else 0.6
    return 0.0


@lru_cache(maxsize=100_000)
def glued(short: str, long: str) -> bool:
    """Whether the longer word is the shorter one run together with the next word of the text: Khamenei, Khameneiyang."""
    return len(short) >= LEAST_SLIP and long.startswith(short) and long[len(short) :] in GLUED


_GLUED = """
yang sebuah jalur dan di ke dari untuk pada dalam dengan adalah akan telah juga ini itu saat serta atau oleh sebagai para
mengatakan menyatakan setelah ketika seorang karena hingga tersebut bahwa tidak sudah
"""
GLUED = frozenset(_GLUED.split())
"""Words that newspapers run together with the name before them."""
