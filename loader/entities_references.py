"""Words for what was named before: "organisasi tersebut", "negara itu", "ujarnya". Evidence for events, never aliases."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

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
SAFE = {"definite": 0.7, "pronoun": 0.65}


def references_in(sentences: Sequence[Sentence], docs: Sequence[Doc], links: Sequence[Link]) -> Iterator[Link]:
    """Definite phrases and pronouns with what they mean, where the latest fitting name is near and alone enough to be safe."""
    names = sorted(links, key=lambda link: (link.mention.sentence, link.mention.start))
    for sentence in sentences:
        for match in DEFINITE.finditer(sentence.text):
            found = _latest(names, sentence.n, match.start(), NOUNS.get(match[1].casefold(), "Organization"), 2)
            if found is not None:
                yield _reference(found, sentence, match.start(), match.end(), "definite")
        for match in PRONOUN.finditer(sentence.text):
            found = _latest(names, sentence.n, match.start(), "Actor", 2)
            if found is not None:
                group = 1 if match[1] else 2
                yield _reference(found, sentence, match.start(group), match.end(group), "pronoun")


def _latest(names: Sequence[Link], sentence: int, start: int, type_: str, reach: int) -> Link | None:
    """The latest name of this type, at most `reach` sentences back; a sentence with two of them tells nothing."""
    before = [
        link
        for link in names
        if link.type == type_
        and link.kind != "media"
        and sentence - reach <= link.mention.sentence <= sentence
        and (link.mention.sentence, link.mention.start) < (sentence, start)
    ]
    if not before:
        return None
    last = before[-1].mention.sentence
    same = {link.id for link in before if link.mention.sentence == last}
    return before[-1] if len(same) == 1 else None


def _reference(link: Link, sentence: Sentence, start: int, end: int, rule: str) -> Link:
    return replace(link, mention=Mention(sentence.n, start, end, sentence.text[start:end], rule, SAFE[rule]))
