"""Finds what a speaker does by saying a sentence: one linear model scores each sentence for each verbal type of event.

What is likely enough becomes a candidate mention that the later steps judge like those of the lexicon.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from loader.events.mention import EventMention
from loader.judge.article_view import PARTY_TYPES, View, in_text_order
from loader.judge.linear_model import Hashed, places_of
from loader.judge.trees import SCALE

TYPES = ("ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN")
LEAST = -2 * SCALE  # score of a sentence that becomes a candidate: about one in eight tells such an event

Acts = Mapping[tuple[int, str], int]  # sentence and type → log odds that the speaker does this by saying it


def spoken(view: View) -> Iterator[tuple[int, str, set[int]]]:
    """Sentence, type and hashed features of every sentence with a speaker who may be a party, for each verbal type."""
    for n, mention in enumerate(view.spoken):
        if mention and mention.actors[0] in view.parties and view.parties[mention.actors[0]].type in PARTY_TYPES:
            told = list(_features(view, n, mention))
            for type_ in TYPES:
                yield n, type_, places_of(f"{type_} {feature}" for feature in told)


def acts_of(view: View, model: Hashed) -> Acts:
    """The score of each sentence with a speaker for each verbal type."""
    return {(n, type_): model.score(places) for n, type_, places in spoken(view)}


def with_speech_acts(view: View, acts: Acts) -> View:
    """The view with the scores, and a mention more where an act is likely enough and no word of the sentence tells it."""
    known = {(mention.sentence, mention.type) for mention in view.mentions}
    found = [_mention(view, n, type_) for (n, type_), score in acts.items() if score > LEAST and (n, type_) not in known]
    return replace(view, mentions=in_text_order((*view.mentions, *found)), acts=acts)


def _mention(view: View, n: int, type_: str) -> EventMention:
    mention = view.spoken[n]
    assert mention is not None and mention.at is not None
    return replace(mention, type=type_, at=replace(mention.at, entry=replace(mention.at.entry, type=type_)))


def _features(view: View, n: int, mention: EventMention) -> Iterator[str]:
    """Words, pairs of words and lemmas of the sentence (`#`: a name), verb of saying, speaker, the lexicon's triggers."""
    parsed = view.sentences[n]
    named = parsed.named
    words = ["#" + named.types[named.at[j][0]] if j in named.at else word for j, word in enumerate(parsed.words)]
    yield from (f"w {word}" for word in words)
    yield from (f"b {one} {two}" for one, two in pairwise(words))
    yield from (f"l {token.lemma_.lower()}" for token in parsed.doc if token.i not in named.at)
    yield f"verb {mention.quote.verb.lower() if mention.quote else ''}"
    yield f"speaker {view.parties[mention.actors[0]].type}"
    for other in view.mentions:
        if other.sentence == n:
            yield from (f"m {other.type} {other.modality}", f"root {other.root}")
