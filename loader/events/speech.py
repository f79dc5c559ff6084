"""Who says it: verbs of saying, their speaker, and quotes that end up with the event they tell."""

from collections.abc import Sequence

from spacy.tokens import Doc

from loader.events.word_lists import grammar

INVERTED = grammar("inverted")
SAYING = INVERTED | grammar("saying")
FIRST_PERSON = grammar("first_person")
QUOTES = '"“”„«»'


def speech_verbs(doc: Doc, words: Sequence[str]) -> list[int]:
    """Tokens that are verbs of saying; the nouns "kata" and "lapor" inside a phrase are none."""
    return [i for i, word in enumerate(words) if word in SAYING and not (word == "kata" and i + 1 == len(words))]


def has_quote(text: str) -> bool:
    """Whether the sentence holds a quotation mark."""
    return any(mark in text for mark in QUOTES)
