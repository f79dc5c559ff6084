"""Replaces the names of a sentence by typed codes, so that patterns can match entity types: 'Presiden <C> <A>'.

A code is one private-use character, a letter for the entity's type (A actor, O organization, C country, P place; K a capital
that stands for its country; lower case for 'organisasi tersebut' and 'negara itu'), the entity's index in the article and
another private-use character. In a pattern <C> matches C and K, <N> a country by its own name, <S> by its capital or seat.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.article_graph import Entity, Mention, Sentence

OPEN, CLOSE = "\ue000", "\ue001"
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_SLOT = re.compile(r"(?<!\?P)<(?P<kinds>[A-Za-z]+)(?P<many>\+?)(?::(?P<name>\w+))?>")
_CODE = re.compile(f"{OPEN}([A-Za-z])(\\d+){CLOSE}")
_SAME_IN_BRACKETS = re.compile(f"({OPEN}[A-Z]\\d+{CLOSE})(?: ?\\((?:[A-Z]\\w+ )?\\1 ?\\)|, \\1)")
# 'Kepala Staf Kepresidenan (KSP) Rosa Quispe'
_SHORT_OFFICE = re.compile(f" \\({OPEN}O\\d+{CLOSE} ?\\)(?= {OPEN}A)")
_ASIDE = re.compile(f"\\([^(){OPEN}]{{0,40}}\\)")
_QUOTES = re.compile("[\"“”«»]|‚Äú|‚Äù|(?<![\\w])'|'(?![\\w])")


@dataclass(frozen=True)
class CodedSentence:
    """A sentence's number and its text with codes in place of names."""

    n: int
    text: str


def coded(sentences: Sequence[Sentence], entities: Sequence[Entity]) -> list[CodedSentence]:
    """Encodes every sentence; of nested names the outer one is encoded."""
    here: dict[int, list[tuple[Mention, str]]] = {sentence.n: [] for sentence in sentences}
    for index, entity in enumerate(entities):
        for mention in entity.mentions:
            if mention.rule != "pronoun" and mention.sentence in here:
                here[mention.sentence].append((mention, f"{OPEN}{_letter(entity, mention)}{index}{CLOSE}"))
    return [CodedSentence(sentence.n, _tidy(_replaced(sentence.text, here[sentence.n]))) for sentence in sentences]


def _letter(entity: Entity, mention: Mention) -> str:
    if mention.rule == "definite":
        return entity.type[0].lower()
    return "K" if mention.rule == "metonym" else entity.type[0]


def _replaced(text: str, mentions: Iterable[tuple[Mention, str]]) -> str:
    parts: list[str] = []
    at = 0
    for mention, code in sorted(mentions, key=lambda pair: (pair[0].start, -pair[0].end)):
        if mention.start >= at:
            parts += [_PRIVATE.sub(" ", text[at : mention.start]), code]
            at = mention.end
    return "".join([*parts, _PRIVATE.sub(" ", text[at:])])


def _tidy(text: str) -> str:
    """The text without quotes, asides in brackets, an abbreviation after its long form, and extra spaces."""
    text = _SHORT_OFFICE.sub("", text)
    text = _SAME_IN_BRACKETS.sub(r"\1", _QUOTES.sub("", _ASIDE.sub(" ", text)))
    return re.sub(r" ([,.;:)])", r"\1", " ".join(text.split())).replace(",,", ",")


def pattern(text: str, words: Mapping[str, str] | None = None) -> "re.Pattern[str]":
    """Compiles a pattern with slots: '<CO:holder>' is one country or organization, '<C+:members>' a list ('A, B dan C').

    '{name}' is replaced by an entry of `words`; a slot's group captures the codes, see `ids_in`.
    """
    for name, value in (words or {}).items():
        text = text.replace("{" + name + "}", value)
    return re.compile(_SLOT.sub(_slot, text), re.IGNORECASE)


def _slot(match: "re.Match[str]") -> str:
    # The codes' letters are case-sensitive although words are not: (?-i:…)
    letters = match["kinds"].replace("C", "CK").replace("N", "C").replace("S", "K")
    one = f"{OPEN}(?-i:[{letters}])\\d+{CLOSE}"
    if match["many"]:
        one = f"{one}(?:(?:, ?(?:dan |serta |juga )?| dan(?: juga)? | serta | maupun | bersama )(?:pemerintah )?{one})*"
    return f"(?P<{match['name']}>{one})" if match["name"] else f"(?:{one})"


def ids_in(text: str) -> list[int]:
    """The indexes of the entities encoded in a text."""
    return [int(index) for _, index in _CODE.findall(text)]


def decoded(text: str, entities: Sequence[Entity]) -> str:
    """The text with the entities' names in place of their codes."""
    return _CODE.sub(lambda match: entities[int(match[2])].name, text)
