"""Splits a sentence into phrases at its prepositions, left and right of a token; works where the dependency parse is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from loader.events.speech import SAYING
from loader.events.word_lists import grammar

PREPOSITIONS = grammar("prepositions")
# A clause ends where one of these begins
BOUNDARIES = grammar("boundaries")
# What follows these is another time or a reason: no argument of what comes before
OTHER_CLAUSE = grammar("other_clause")
SOURCES = grammar("sources")
WIDER_ENDS = grammar("wider_ends")
DESCRIBING = grammar("describing")  # tagged as verbs, but used as adjectives: "pihak [berwenang] Rusia", "polisi [bersenjata]"
WIDER_REACH = 16
HARD_STOPS = frozenset(".;:!?")
TRANSPARENT = frozenset("()\"'“”‘’[]")


@dataclass(frozen=True)
class Phrase:
    """The tokens after one preposition (None: a bare noun phrase), ascending."""

    preposition: str | None
    tokens: tuple[int, ...]
    opener: int | None = None  # the token that bounds it on its left: a preposition or a verb


def is_verb(token: Token) -> bool:
    """Whether the token heads a predicate of its own."""
    return (token.pos_ == "VERB" and token.lower_ not in DESCRIBING) or (
        token.pos_ == "AUX" and token.lower_ in ("adalah", "merupakan", "ialah")
    )


def phrases_after(doc: Doc, words: Sequence[str], start: int, named: Mapping[int, object]) -> list[Phrase]:
    """The phrases from token `start` to the end of the clause."""
    phrases: list[Phrase] = []
    preposition: str | None = None
    tokens: list[int] = []
    for i in range(start, len(words)):
        word, token = words[i], doc[i]
        if token.text in TRANSPARENT:
            continue
        if _ends_clause(doc, words, i, named):
            break
        if word == "," and not _enumerates(doc, words, i, named):
            break
        if word in PREPOSITIONS and i not in named and words[i + 1 : i + 2] != ("-",):
            phrases.append(Phrase(preposition, tuple(tokens)))
            preposition, tokens = word, []
        else:
            tokens.append(i)
    phrases.append(Phrase(preposition, tuple(tokens)))
    return [phrase for phrase in phrases if phrase.tokens]


def _ends_clause(doc: Doc, words: Sequence[str], i: int, named: Mapping[int, object]) -> bool:
    word = words[i]
    if (i in named and word not in SAYING) or (i + 1 < len(words) and words[i + 1] == "-"):
        return False  # "pasca-Soviet"
    if word in BOUNDARIES or word in OTHER_CLAUSE or word == "yang" or doc[i].text in HARD_STOPS or word in SAYING:
        return True
    return is_verb(doc[i]) and word[:2] in ("me", "di", "be", "te") and word not in PREPOSITIONS


def _enumerates(doc: Doc, words: Sequence[str], i: int, named: Mapping[int, object]) -> bool:
    """Whether the comma at i separates parts of an enumeration, or precedes a name in apposition or a recipient."""
    if i + 1 < len(words) and words[i + 1] in ("kepada", "terhadap", "ke", "oleh"):
        return True
    return (
        any(j in named for j in range(i + 1, min(len(words), i + 4)) if words[j] not in PREPOSITIONS)
        and any(j in named for j in range(max(0, i - 5), i))
        and not any(words[j] in PREPOSITIONS for j in range(i + 1, min(len(words), i + 3)))
    )


def _goes_on(doc: Doc, words: Sequence[str], i: int, named: Mapping[int, object]) -> bool:
    """Whether an enumeration continues across the comma at i: "Bahrain, Maroko, dan Sudan"."""
    before = i > 0 and (i - 1 in named or doc[i - 1].text == ")")
    return before and i + 1 < len(words) and (i + 1 in named or words[i + 1] in ("dan", "serta"))


def phrases_before(doc: Doc, words: Sequence[str], end: int, named: Mapping[int, object]) -> list[Phrase]:
    """The phrases left of token `end` in its clause, nearest first; stops at a comma once something is named."""
    found: list[Phrase] = []
    tokens: list[int] = []
    for i in range(end - 1, -1, -1):
        word = words[i]
        if doc[i].text in HARD_STOPS or word in BOUNDARIES:
            break
        if word == "," and any(j in named for j in tokens) and not _goes_on(doc, words, i, named):
            break
        if word in PREPOSITIONS and i not in named:
            found.append(Phrase(word, tuple(reversed(tokens)), i))
            tokens = []
        elif is_verb(doc[i]) and i not in named:
            found.append(Phrase(None, tuple(reversed(tokens)), i))
            tokens = []
        else:
            tokens.append(i)
    found.append(Phrase(None, tuple(reversed(tokens))))
    return [phrase for phrase in found if phrase.tokens]


def inside_aside(words: Sequence[str], phrase: Phrase) -> bool:
    """Whether the phrase is in a relative clause or names a source: "yang dipimpin [Rusia]", "dilansir [AP]"."""
    if phrase.opener is None:
        return False
    return words[phrase.opener] in SOURCES or "yang" in words[max(0, phrase.opener - 2) : phrase.opener]


def wider(doc: Doc, words: Sequence[str], start: int) -> list[int]:
    """The tokens right of `start` in a wider window, across verbs and "yang", for a second search."""
    found: list[int] = []
    for i in range(start, min(len(words), start + WIDER_REACH)):
        if doc[i].text in HARD_STOPS or words[i] in OTHER_CLAUSE or words[i] in SAYING | SOURCES or words[i] in WIDER_ENDS:
            break
        if words[i] == "," and len(found) > 3:
            break
        found.append(i)
    return found
