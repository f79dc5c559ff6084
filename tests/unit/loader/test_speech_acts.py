"""Speech acts: a sentence with a speaker may be a candidate for what is done by saying it, without a word for it."""

import pytest

from graph.article_graph import Sentence
from loader.entities import entities_of
from loader.events import Findings, findings_of
from loader.events.speech_acts import IMPLICIT
from loader.judge.article_view import View, view_of
from loader.judge.linear_model import SIZE, Hashed, places_of
from loader.judge.speech_acts import LEAST, TYPES, acts_of, spoken, with_speech_acts
from loader.language.id import load
from loader.relations import relations_of

CONCLUDED = "Presiden Donald Trump mengatakan Iran menggunakan rudal jelajah."
ACCUSED = "Presiden Donald Trump mengatakan Iran menuduh Arab Saudi."
NOBODY = "Harga minyak naik tajam di Iran."


def read(*texts: str) -> tuple[Findings, View]:
    sentences = tuple(Sentence(n, text, 0, len(text)) for n, text in enumerate(texts))
    docs = tuple(load().pipe(texts))
    entities = entities_of(sentences, docs)
    found = findings_of(sentences, docs, entities, relations_of(sentences, docs, entities), "2019-09-20")
    assert found is not None
    return found, view_of(found, entities, None)


def likely(*features: str) -> Hashed:
    """A model that holds only what has one of these features likely."""
    weights = [0] * SIZE
    for place in places_of(features):
        weights[place] = -2 * LEAST
    return Hashed(weights, LEAST)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        (CONCLUDED, "menggunakan"),
        ('"Iran menyerang kilang minyak itu," kata Presiden Donald Trump.', "menyerang"),
        ("Menurut Presiden Donald Trump, Iran berbohong.", "berbohong"),
    ],
)
def test_a_sentence_with_a_speaker_is_told_by_the_predicate_of_what_is_said(text: str, predicate: str) -> None:
    found, _ = read(text)
    (mention,) = found.spoken
    assert mention is not None and mention.trigger == predicate
    assert mention.actors == ("actor:donald-trump",) and mention.quote is not None
    assert (mention.type, mention.modality, mention.refused) == ("", "asserted", IMPLICIT)


def test_a_sentence_nobody_speaks_has_none() -> None:
    assert read(NOBODY)[0].spoken == [None]


def test_what_is_likely_becomes_a_mention_of_its_type_in_text_order() -> None:
    _, view = read(NOBODY, CONCLUDED)
    seen = with_speech_acts(view, acts_of(view, likely("ACCUSE w rudal")))
    (mention,) = (mention for mention in seen.mentions if mention.refused == IMPLICIT)
    assert (mention.type, mention.sentence, mention.actors) == ("ACCUSE", 1, ("actor:donald-trump",))
    assert mention.at is not None and mention.at.entry.type == "ACCUSE"
    assert seen.mentions == sorted(seen.mentions, key=lambda one: (one.sentence, one.at.start if one.at else 0))
    assert seen.acts[1, "ACCUSE"] > LEAST >= seen.acts[1, "SUPPORT"]


def test_what_the_lexicon_tells_already_is_not_told_twice() -> None:
    _, view = read(ACCUSED)
    seen = with_speech_acts(view, acts_of(view, likely("ACCUSE w menuduh", "THREATEN w menuduh")))
    assert [mention.refused for mention in seen.mentions if mention.type == "ACCUSE"] == [""]
    assert "THREATEN" in {mention.type for mention in seen.mentions}


def test_the_names_of_a_sentence_are_no_words_of_it() -> None:
    _, view = read(CONCLUDED)
    rows = {type_: places for _, type_, places in spoken(view)}
    assert set(rows) == set(TYPES)
    assert places_of(["ACCUSE w #Country", "ACCUSE verb mengatakan", "ACCUSE b menggunakan rudal"]) <= rows["ACCUSE"]
    assert not places_of(["ACCUSE w iran"]) <= rows["ACCUSE"]
