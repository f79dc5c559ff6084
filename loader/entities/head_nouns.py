"""Resolves a bare head noun to an organization named before: "Koalisi telah meminta …" after "Koalisi Arab Saudi …"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graph.article_graph import Mention, Sentence
from loader.entities.links import Link
from loader.language.id.lexicon import Lexicon

SCORE = 0.75
VERB = re.compile(r"(?:me[a-z]{4,}|di[a-z]{4,}|ber[a-z]{4,})")


def heads_alone(sentences: Iterable[Sentence], links: Sequence[Link], lexicon: Lexicon) -> Iterator[Link]:
    """Yields links for capitalized head nouns that refer to the only organization before whose name begins with them.

    None where two organizations do. At the start of a sentence every word is capitalized: there a word must follow that shows
    that the head acts.
    """
    heads = [head for head in lexicon.lists["heads_alone"] if any(_begins(link, head) for link in links)]
    if not heads:
        return
    form = re.compile(rf"(?<![\w-])({'|'.join(sorted(heads, key=len, reverse=True))})(?![\w-])")
    taken = {(link.mention.sentence, at) for link in links for at in range(link.mention.start, link.mention.end)}
    for sentence in sentences:
        for match in form.finditer(sentence.text):
            if (sentence.n, match.start()) in taken or not _stands_alone(sentence.text, match, lexicon):
                continue
            body = _named_before(links, match[1], (sentence.n, match.start()))
            if body is not None:
                mention = Mention(sentence.n, match.start(), match.end(), match[1], "short form", SCORE)
                yield replace(body, mention=mention)


def _begins(link: Link, head: str) -> bool:
    return link.type == "Organization" and (link.mention.text.startswith(f"{head} ") or link.name.startswith(f"{head} "))


def _stands_alone(text: str, match: "re.Match[str]", lexicon: Lexicon) -> bool:
    """Whether the head is the whole name: no capital or number follows, and at a sentence's start a verb does."""
    after = re.match(r" ([\w-]+)", text[match.end() :])
    word = after[1] if after else ""
    if word[:1].isupper() or word[:1].isdigit():
        return False
    inside = re.search(r"\w[,;:]? $", text[: match.start()]) is not None
    return inside or word in lexicon.words["acting"] or VERB.fullmatch(word) is not None


def _named_before(links: Iterable[Link], head: str, place: tuple[int, int]) -> Link | None:
    """The organization with this head that was named before; None if there is none or several."""
    found = {link.id: link for link in links if (link.mention.sentence, link.mention.start) < place and _begins(link, head)}
    return next(iter(found.values())) if len(found) == 1 else None
