"""Finds further occurrences of an article's names that no other rule found."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graph.article_graph import Mention, Sentence
from loader.entities.abbreviations import Definition
from loader.entities.links import Link
from loader.names import words_of

# Organizations found by these rules are searched for again; lexicon names were found everywhere already.
AGAIN = frozenset({"pattern", "model", "abbreviation", "media"})
SURE = 0.85


def defined(definitions: Iterable[Definition], links: Sequence[Link]) -> Iterator[Link]:
    """Yields links for the abbreviations where the article defines them and no other link covers them."""
    taken = {(link.mention.sentence, at) for link in links for at in range(link.mention.start, link.mention.end)}
    for definition in definitions:
        if (definition.sentence, definition.start) in taken:
            continue
        source = next((link for link in links if link.mention.text == definition.long), None)
        if source is not None:
            mention = Mention(definition.sentence, definition.start, definition.end, definition.short, "abbreviation", 0.95)
            yield replace(source, mention=mention)


def retold(sentences: Iterable[Sentence], links: Sequence[Link]) -> Iterator[Link]:
    """Yields links for names the model missed: surnames of the article's persons, its own organizations and abbreviations."""
    named = _named(links)
    taken = {(link.mention.sentence, at) for link in links for at in range(link.mention.start, link.mention.end)}
    starts: dict[str, list[str]] = {}
    for text in sorted(named, key=lambda text: -len(text)):
        if words := words_of(text):
            starts.setdefault(words[0].text, []).append(text)
    for sentence in sentences:
        yield from _retold_in(sentence, named, starts, taken)


def _named(links: Iterable[Link]) -> dict[str, Link]:
    """Text to search for → a link to its entity."""
    named: dict[str, Link] = {}
    for link in links:
        text = link.mention.text
        if link.type == "Actor":
            named.setdefault(text, link)
            last = text.split()[-1]
            if len(last) >= 4 and last.isalpha() and " " in text:
                named.setdefault(last, replace(link, mention=replace(link.mention, rule="surname", score=SURE)))
        elif link.type == "Organization" and len(text) >= 3 and text[0].isupper() and link.mention.rule in AGAIN:
            named.setdefault(text, link)
    return named


def _retold_in(
    sentence: Sentence, named: dict[str, Link], starts: dict[str, list[str]], taken: set[tuple[int, int]]
) -> Iterator[Link]:
    words = words_of(sentence.text)
    ends = {word.end for word in words}
    for word in words:
        for text in starts.get(word.text, ()):
            end = word.start + len(text)
            if not sentence.text.startswith(text, word.start) or (end not in ends and text[-1].isalnum()):
                continue
            if any((sentence.n, at) in taken for at in range(word.start, end)):
                continue
            taken.update((sentence.n, at) for at in range(word.start, end))
            link = named[text]
            rule = link.mention.rule if link.mention.rule in {"surname", "abbreviation"} else "repeated"
            yield replace(
                link, mention=Mention(sentence.n, word.start, end, text, rule, round(min(link.mention.score, SURE), 3))
            )
            break
