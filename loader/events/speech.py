"""Word classes for reported speech: verbs of saying, first-person pronouns and quotation marks."""

from collections.abc import Sequence

from spacy.tokens import Doc

from loader.events.word_lists import grammar

INVERTED = grammar("inverted")
SAYING = INVERTED | grammar("saying")
FIRST_PERSON = grammar("first_person")
QUOTES = '"“”„«»'


def speech_verbs(doc: Doc, words: Sequence[str]) -> list[int]:
    """The tokens that are verbs of saying; "kata" as the last word is not."""
    return [i for i, word in enumerate(words) if word in SAYING and not (word == "kata" and i + 1 == len(words))]


def has_quote(text: str) -> bool:
    """Whether the sentence contains a quotation mark."""
    return any(mark in text for mark in QUOTES)
