"""Entities of the five seeds against their hand-marked gold."""

from pathlib import Path

import pytest

from graph.article_graph import ArticleGraph
from tests.quality.conftest import Floors
from tests.quality.scoring import Score, Tally


def test_entities_of_the_seeds_are_at_their_floors(score: Score, floors: Floors) -> None:
    figures = {"seeds P": score.entity.precision, "seeds R": score.entity.recall, "seeds F": score.entity.f}
    floors.check("entities", figures)


def test_every_mention_stands_verbatim_in_its_sentence(graphs: list[ArticleGraph]) -> None:
    for graph in graphs:
        texts = {sentence.n: sentence.text for sentence in graph.sentences}
        for entity in graph.entities:
            assert entity.mentions
            assert all(texts[m.sentence][m.start : m.end] == m.text and 0 < m.score <= 1 for m in entity.mentions)


def test_a_floor_holds_without_the_flag_and_goes_down_with_it(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    path.write_text('{"entities": {"F": 90.0}}', "utf-8")
    Floors(path, lower=False).check("entities", {"F": 90.0})
    with pytest.raises(AssertionError, match=r"F is 80\.0, floor 90\.0"):
        Floors(path, lower=False).check("entities", {"F": 80.0})
    Floors(path, lower=True).check("entities", {"F": 80.0})
    assert '"F": 80.0' in path.read_text("utf-8")


def test_scores_are_what_they_say() -> None:
    assert Tally(right=3, predicted=4, gold=6).f == pytest.approx(60)
    assert Tally().f == 0
