"""Word classes for reported speech: verbs of saying, first-person pronouns and quotation marks."""

from loader.events.word_lists import grammar

INVERTED = grammar("inverted")
SAYING = INVERTED | grammar("saying")
FIRST_PERSON = grammar("first_person")
QUOTES = '"“”„«»'


def has_quote(text: str) -> bool:
    """Whether the sentence contains a quotation mark."""
    return any(mark in text for mark in QUOTES)
