"""Finds the noun that controls a verb, and whose it is: "keputusan [Amerika Serikat] untuk menarik pasukan"."""

from loader.events.adjacent_subject import skip_back
from loader.events.parties import TITLES
from loader.events.phrases import Phrase
from loader.events.sentence import ParsedSentence
from loader.events.word_lists import grammar

CONTROLLING = grammar("controlling_nouns")
INTENTIONS = grammar("intentions")  # what they are about has not happened: "[rencana] Israel mencaplok"
PURPOSE = frozenset(["untuk", "guna"])


def controlling_noun(i: int, parsed: ParsedSentence) -> tuple[str, tuple[int, ...]] | None:
    """The noun that controls the verb at token i, and the tokens that say whose it is; None if there is no such noun.

    "upaya [pemerintah Amerika Serikat] untuk menjatuhkan …", "rencana [Israel] mencaplok …"
    """
    before = skip_back(i, parsed)
    purpose = before > 0 and parsed.words[before] in PURPOSE
    phrase = parsed.phrase_before(before if purpose else before + 1)
    if phrase is None or phrase.tokens[-1] != (before - 1 if purpose else before):
        return None
    return _owned(phrase, parsed)


def _owned(phrase: Phrase, parsed: ParsedSentence) -> tuple[str, tuple[int, ...]] | None:
    """The last controlling noun of a phrase, if only names, titles and their kind stand behind it."""
    for n in range(len(phrase.tokens) - 2, -1, -1):
        if parsed.words[phrase.tokens[n]] in CONTROLLING and phrase.tokens[n] not in parsed.named.at:
            owner = phrase.tokens[n + 1 :]
            named = owner[0] in parsed.named.at or parsed.words[owner[0]] in TITLES or bool(parsed.parties(owner))
            return (parsed.words[phrase.tokens[n]], owner) if named and parsed.words[owner[0]] != "," else None
    return None
