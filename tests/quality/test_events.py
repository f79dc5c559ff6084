"""Events of the five seeds against their hand-marked gold: detection (type and sentence) and whole events (parties too)."""

from graph.article_graph import ArticleGraph
from tests.quality.conftest import Floors
from tests.quality.scoring import Score


def test_event_detection_on_the_seeds_is_at_its_floor(score: Score, floors: Floors) -> None:
    detection = score.detection
    figures = {"seeds P": detection.precision, "seeds R": detection.recall, "seeds F": detection.f}
    floors.check("event detection", figures)


def test_whole_events_on_the_seeds_are_at_their_floor(score: Score, floors: Floors) -> None:
    figures = {"seeds P": score.event.precision, "seeds R": score.event.recall, "seeds F": score.event.f}
    floors.check("events", figures)


def test_every_event_has_evidence_an_actor_and_a_confidence(graphs: list[ArticleGraph]) -> None:
    for graph in graphs:
        numbers = {sentence.n for sentence in graph.sentences}
        for event in graph.events:
            assert event.evidence
            assert set(event.evidence) <= numbers
            assert event.actors
            assert 0 < event.confidence < 1
            assert all(quote.sentence in event.evidence for quote in event.quotes)
