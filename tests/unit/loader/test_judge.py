"""The judge: trees in whole numbers, the choice of parties, confidence by score, events of an invented article."""

from dataclasses import replace

import numpy as np
import pytest

from graph.article_graph import ArticleGraph
from loader.events.mention import EventMention
from loader.judge import event_features, event_judgment, mention_features, pair_features, party_features, word_features
from loader.judge.article_view import View, view_of
from loader.judge.judged_events import judged_events
from loader.judge.linear_model import SIZE, Hashed, hashed_from, places_of
from loader.judge.model_files import Confidence, shipped
from loader.judge.party_scores import NEVER, Chosen, chosen, together, without_victims
from loader.judge.trees import SCALE, trees_from
from loader.pipeline import extract
from loader.read.articles import Article

TEXT = (
    "Presiden Rusia Vladimir Putin bertemu Presiden Prancis Emmanuel Macron di Moskow pada Senin (7/2/2022). "
    "Rusia mengecam sanksi yang dijatuhkan Amerika Serikat. "
    "Dalam pertemuan itu Macron mendesak Rusia menarik pasukan dari perbatasan Ukraina. "
    "Amerika Serikat menjatuhkan sanksi terhadap Rusia pada Januari."
)


@pytest.fixture(scope="module")
def graph() -> ArticleGraph:
    return extract(article())


def article() -> Article:
    parts = {"doc": "a.txt", "title": "Putin dan Macron bertemu di Moskow", "text": TEXT, "published": "2022-02-08"}
    return Article(**parts, source=None, url=None, language="id")


STUMPS = {
    "names": ["a", "b"],
    "feature": [0, 0, 0, 1, 0, 0],
    "threshold": [1.5, 0.0, 0.0, 0.5, 0.0, 0.0],
    "left": [1, 1, 2, 4, 4, 5],
    "right": [2, 1, 2, 5, 4, 5],
    "value": [0, -100, 250, 0, 7, -7],
    "roots": [0, 3],
    "depth": 2,
    "base": 10,
}


def test_trees_add_the_leaf_of_each_tree_to_the_base() -> None:
    rows = np.array([[1.5, 0.0], [2.0, 1.0], [0.0, 1.0]])
    assert trees_from(STUMPS).scores(rows).tolist() == [-83, 253, -97]
    assert trees_from(STUMPS).scores(np.zeros((0, 2))).tolist() == []


def test_the_likeliest_act_and_nobody_stands_on_both_sides() -> None:
    scores = {"a": (2 * SCALE, -SCALE), "b": (-SCALE, SCALE), "c": (-3 * SCALE, -3 * SCALE)}
    assert chosen("ACCUSE", scores, {}) == Chosen(("a",), ("b",))


def test_whom_it_is_done_to_may_be_unlikely_but_not_the_actors_own_country() -> None:
    scores = {"a": (SCALE, -9 * SCALE), "own": (-SCALE, -SCALE), "other": (-2 * SCALE, -SCALE - 1), "far": (0, -9 * SCALE)}
    assert chosen("REQUEST", scores, {"a": frozenset(["own"])}).recipients == ("other",)
    unlikely = {"a": (SCALE, -9 * SCALE), "far": (-SCALE, -3 * SCALE)}
    assert chosen("REQUEST", unlikely, {}).recipients == ()


def test_a_meeting_takes_two_where_a_second_is_likely_enough() -> None:
    scores = {"a": (SCALE, 0), "b": (-SCALE, 0), "c": (-2 * SCALE, 0)}
    assert chosen("CONSULT", scores, {}) == Chosen(("a", "b"), ())
    assert chosen("CONSULT", scores, {"a": frozenset(["b"])}).actors == ("a",)


def test_a_second_mention_moves_a_score_by_a_third() -> None:
    assert together([{"a": (30, 0)}, {"a": (0, 0), "b": (6, 3)}]) == {"a": (25, 0), "b": (6, 3)}


def test_confidence_is_that_of_the_step_a_score_has_reached() -> None:
    confidence = Confidence(0, ((-50, 0.2), (0, 0.5), (70, 0.9)))
    assert [confidence.of(score) for score in (-99, -50, -1, 0, 69, 70)] == [0.2, 0.2, 0.2, 0.5, 0.5, 0.9]


def test_confidences_shipped_rise_with_the_score() -> None:
    steps = shipped().confidence.steps
    assert list(steps) == sorted(steps)
    values = [value for _, value in steps]
    assert values == sorted(values) and 0 < values[0] < values[-1] < 1


def test_the_article_is_told_with_its_parties_and_a_measured_confidence(graph: ArticleGraph) -> None:
    told = {(event.type, frozenset(event.actors), frozenset(event.recipients)) for event in graph.events}
    meeting = next(parties for type_, *parties in told if type_ == "CONSULT")
    assert {"country:RU", "country:FR"} & meeting[0] or len(meeting[0]) == 2
    assert ("SANCTION", frozenset(["country:US"]), frozenset(["country:RU"])) in told
    assert {event.confidence for event in graph.events} <= {value for _, value in shipped().confidence.steps}
    assert all(event.why for event in graph.events)


def test_the_same_article_gives_the_same_events(graph: ArticleGraph) -> None:
    assert extract(article()).events == graph.events


def view() -> View:
    from loader.entities import entities_of
    from loader.events import findings_of
    from loader.language.id import load
    from loader.language.id.name_confidence import span_confidences
    from loader.relations import relations_of
    from loader.sentences import sentences_of

    sentences = sentences_of(article())
    nlp = load()
    docs = list(nlp.pipe(sentence.text for sentence in sentences))
    entities = entities_of(sentences, docs, span_confidences(nlp, docs))
    found = findings_of(sentences, docs, entities, relations_of(sentences, docs, entities), "2022-02-08")
    assert found is not None
    return view_of(found, entities, article().title)


def test_every_row_has_a_number_for_every_name() -> None:
    seen = view()
    models = shipped()
    ids, rows = event_judgment.party_rows(seen)
    party_rows = [party_features.with_words(one, [(0, 0)] * len(one)) for one in rows]
    assert ids and all(len(row) == len(party_features.NAMES) for one in party_rows for row in one)
    parties = event_judgment.party_scores(seen, models)
    mention_rows = mention_features.rows(seen, seen.mentions, parties, models.rates, [0] * len(seen.mentions))
    assert {len(row) for row in mention_rows} == {len(mention_features.NAMES)}
    sureness = [0] * len(seen.mentions)
    pairs = [(i, j) for j in range(len(seen.mentions)) for i in range(j)]
    pair_rows = pair_features.rows(seen, seen.mentions, parties, sureness, pairs, [0] * len(pairs))
    assert {len(row) for row in pair_rows} == {len(pair_features.NAMES)}
    groups = event_judgment.groups_of(seen, seen.mentions, parties, sureness, dict.fromkeys(pairs, -SCALE))
    assert len(groups) == len(seen.mentions)
    links = dict.fromkeys(pairs, -SCALE)
    assert {len(row) for row in event_features.rows(seen, seen.mentions, sureness, mention_rows, groups, links)} == {
        len(event_features.NAMES)
    }


def test_words_are_looked_up_by_their_checksum_and_added() -> None:
    known = places_of(["root serang", "root bantu"])
    weights = [0] * SIZE
    for weight, place in enumerate(sorted(known), 7):
        weights[place] = weight
    assert Hashed(weights, -100).score(known) == -85
    assert Hashed(weights, -100).score(places_of([])) == -100


def test_a_party_is_told_by_its_side_its_distance_and_the_words_between() -> None:
    seen = view()
    mention = next(one for one in seen.mentions if one.type == "SANCTION" and one.sentence == 3)
    actor, recipient, elsewhere = word_features.of_parties(seen, mention, ["country:US", "country:RU", "country:FR"])
    assert "L between menjatuhkan" not in actor and "R between terhadap SANCTION" in recipient
    assert any(feature.startswith("L 1 SANCTION") for feature in actor)
    assert any(feature.startswith("back 3 SANCTION") for feature in elsewhere) and not any(
        "dep" in one for one in elsewhere[:-1]
    )
    assert "R terhadap SANCTION" in word_features.of_mention(seen, mention)


def test_two_mentions_are_told_by_what_they_share_and_by_the_words_around_the_later() -> None:
    seen = view()
    one, two = (mention for mention in seen.mentions if mention.type == "CONSULT")
    told = word_features.of_pair(seen, one, two, Chosen(("a",), ()), Chosen(("a", "b"), ()))
    assert {"same parties 10 2 CONSULT", "R itu CONSULT", "first dalam", "same root True 2 CONSULT"} <= set(told)


def test_what_words_say_of_a_party_is_also_set_against_the_likeliest_other() -> None:
    assert party_features.with_words([[1.0], [2.0]], [(30, -5), (10, 5)]) == [[1, 30, -5, 20, -10], [2, 10, 5, -20, 10]]


def test_mentions_likely_one_event_are_one_group() -> None:
    seen = view()
    mentions: list[EventMention] = [seen.mentions[0], seen.mentions[0], seen.mentions[0]]
    parties = [{"a": (SCALE, 0)}] * 3
    links = {(0, 1): SCALE, (0, 2): -SCALE, (1, 2): -SCALE}
    groups = event_judgment.groups_of(seen, mentions, parties, [1, 2, 3], links)
    assert [(group.members, group.best) for group in groups] == [((0, 1), 1), ((2,), 2)]


def test_an_article_without_events_has_none() -> None:
    assert judged_events((), (), ()) == ()


def test_trees_fitted_score_as_their_fitter_does() -> None:
    pytest.importorskip("sklearn")
    from training.judge.trees import trees

    rows = np.random.default_rng(0).integers(0, 9, (400, 3)).astype(float)
    labels = (rows[:, 0] + rows[:, 1] > 8).astype(int)
    scores = trees(rows, labels, ["a", "b", "c"]).scores(rows)
    assert ((scores > 0) == (labels == 1)).mean() > 0.97


def test_weights_of_words_fitted_score_as_their_fitter_does() -> None:
    pytest.importorskip("sklearn")
    from training.judge.words import WordStep

    step = WordStep()
    for n in range(60):
        step.add(places_of([f"word {n % 3}", f"noise {n}"]), int(n % 3 == 0), n % 5)
    crossed = step.crossed()
    assert all((score > max(crossed[1::3])) == (n % 3 == 0) for n, score in enumerate(crossed))
    assert hashed_from(step.final()).score(places_of(["word 0"])) > hashed_from(step.final()).score(places_of(["word 1"]))


def test_who_suffers_a_deed_neither_did_it_nor_is_to_blame_and_who_condemns_did_not_do_it() -> None:
    seen = view()
    deed, blame = (replace(seen.mentions[0], type=type_, victims=("v",), actors=("c",)) for type_ in ("ASSAULT", "ACCUSE"))
    scores = {"v": (9, 8), "c": (7, 6), "o": (5, 4)}
    told = without_victims([deed, blame], [scores, scores], {})
    assert told == [{"v": (NEVER, 8), "c": (NEVER, 6), "o": (5, 4)}, {"v": (NEVER, NEVER), "c": (7, 6), "o": (5, 4)}]
    assert chosen("ASSAULT", {"v": (NEVER, SCALE)}, {}) == Chosen((), ("v",))
