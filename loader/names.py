"""Tokenizes and normalizes names: words with offsets, folding for comparison, slugs for ids, phonetic keys."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

# "Sana'a" and "N'Djamena" are one word; a hyphen separates words ("Afghanistan-Pakistan").
WORD = re.compile(r"[^\W_]+(?:['’`][^\W_]+)*")

# Quotes and dashes of UTF-8 read as Mac Roman or Latin-1: "‚ÄúKata", "‚Äì", "â€œKata".
GARBLED = re.compile("‚Ä[úùìîòô¶]|â€[œ™˜“”]?|(?<=[a-z])â(?=\\s|$)")

# Letters that Unicode does not decompose: "Łukasz", "Özgür", "Straße", "İstanbul".
LETTERS = str.maketrans(
    {"ł": "l", "đ": "d", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th", "ə": "e"}
)


@dataclass(frozen=True)
class Word:
    """One word of a text; `start` and `end` count its characters, `end` exclusive."""

    start: int
    end: int
    text: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter or a digit."""
        return self.text[0].isupper() or self.text[0].isdigit()


def words_of(text: str) -> list[Word]:
    """The words of a text in order, separated by punctuation, spaces, and quotes decoded with a wrong encoding."""
    plain = GARBLED.sub(lambda match: " " * len(match.group()), text)
    return [Word(match.start(), match.end(), match.group()) for match in WORD.finditer(plain)]


@lru_cache(maxsize=20_000)
def folded(text: str) -> str:
    """The text without case, accents and apostrophes: 'Türkiye' → 'turkiye', "Sana'a" → 'sanaa'."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS))
    return "".join(char for char in plain if not unicodedata.combining(char) and char not in "'’`‘ʿʾ")


def slug(text: str) -> str:
    """The text as the last part of an id: 'Sergei Lavrov' → 'sergei-lavrov'. Keeps letters and digits of any script."""
    return re.sub(r"[\W_]+", "-", folded(text)).strip("-")


def person_slug(name: str, given: Mapping[str, str]) -> str:
    """The last part of a person's id; spellings of a given name are unified: 'Sergey Karaganov' gives sergei-karaganov.

    `given` maps a folded spelling to the one for ids; the last word, the surname, is unchanged.
    """
    *first, last = slug(name).split("-")
    return "-".join([*(given.get(word, word) for word in first), last])


# Spellings of one sound in names from Russian, Arabic, Persian and Hebrew, as the Indonesian press mixes them:
# Wladimir/Vladimir, Khamenei/Khameini, Abdullah/Abdallah, Zelensky/Zelenskyy, Yusuf/Yousef, Mohammed/Muhammad.
SOUNDS = (
    (r"\b(?:muhammad|mohammad|mohammed|mohamed|muhamad|muhammed|mohamad)\b", "mhmd"),
    (r"\b(?:al|el|ul|ad|as|ash|at|ar|an)-", ""),
    *(("kh", "h"), ("gh", "g"), ("sh", "s"), ("sy", "s"), ("sch", "s"), ("zh", "z"), ("dj", "j")),
    *(("tch", "c"), ("ch", "c"), ("ts", "c"), ("tz", "c"), ("ph", "f"), ("th", "t"), ("dh", "d")),
    *(("w", "v"), ("q", "k"), ("ck", "k"), ("x", "ks"), ("iy", "i"), ("yi", "i"), ("y", "i"), ("j", "i")),
    *(("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "e"), ("ai", "e"), ("ie", "e"), ("o", "u"), ("e", "i")),
)


@lru_cache(maxsize=20_000)
def sound(text: str) -> str:
    """A phonetic key shared by two spellings of one name: 'Vladimir Putin' and 'Wladimir Putin', 'Zelensky' and 'Zelenskyy'."""
    key = folded(text)
    for pattern, instead in SOUNDS:
        key = re.sub(pattern, instead, key)
    key = re.sub(r"[^\w ]+", "", key)
    return re.sub(r"(.)\1+", r"\1", key)
