"""Words for what was named before: "organisasi tersebut", "negara itu", "ujarnya". Evidence for events, never aliases."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from spacy.tokens import Doc

from loader.article_graph import Mention, Sentence
from loader.entities_links import Link

DEFINITE = re.compile(
    r"\b(negara|organisasi|kelompok|aliansi|partai|lembaga|badan|kementerian|blok|pakta|milisi|gerakan|perusahaan|media|kota)"
    r"\s+(?:\w+\s+)?(itu|tersebut|ini)\b",
    re.IGNORECASE,
)
PRONOUN = re.compile(
    r"\b([Dd]ia|[Ii]a|[Bb]eliau)\b|\b(?:kata|ujar|ucap|tutur|tegas|jelas|ungkap|imbuh|tambah|papar|terang|menurut|sebut|tandas|lanjut)(nya)\b",
    re.IGNORECASE,
)

# What each noun may stand for: type, and kinds of body where that decides.
NOUNS = {
    "negara": "Country",
    "kota": "Place",
}
# Sentences back.
REACH = 2

SAFE = {"definite": 0.7, "pronoun": 0.65}


def references_in(sentences: Sequence[Sentence], docs: Sequence[Doc], links: Sequence[Link]) -> Iterator[Link]:
    """Definite phrases and pronouns with what they mean, where the latest fitting name is near and alone enough to be safe."""
    names: dict[str, list[Link]] = {}
    for link in sorted(links, key=lambda link: _place(link)):
        if link.kind != "media":  # a medium tells, it is seldom told of
            names.setdefault(link.type, []).append(link)
    for sentence in sentences:
        for match in DEFINITE.finditer(sentence.text):
            type_ = NOUNS.get(match[1].casefold(), "Organization")
            found = _latest(names.get(type_, []), sentence.n, match.start())
            if found is not None:
                yield _reference(found, sentence, match.start(), match.end(), "definite")
        for match in PRONOUN.finditer(sentence.text):
            found = _latest(names.get("Actor", []), sentence.n, match.start())
            if found is not None:
                group = 1 if match[1] else 2
                yield _reference(found, sentence, match.start(group), match.end(group), "pronoun")


def _place(link: Link) -> tuple[int, int]:
    return link.mention.sentence, link.mention.start


def _latest(names: Sequence[Link], sentence: int, start: int) -> Link | None:
    """The latest of these names, at most REACH sentences back; a sentence with two of them tells nothing."""
    before = bisect_left(names, (sentence, start), key=_place)
    if not before or names[before - 1].mention.sentence < sentence - REACH:
        return None
    last = names[before - 1]
    rivals = takewhile(lambda link: link.mention.sentence == last.mention.sentence, reversed(names[:before]))
    return last if all(link.id == last.id for link in rivals) else None


def _reference(link: Link, sentence: Sentence, start: int, end: int, rule: str) -> Link:
    return replace(link, mention=Mention(sentence.n, start, end, sentence.text[start:end], rule, SAFE[rule]))
