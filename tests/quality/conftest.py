"""Floors of quality, kept in floors.json: a figure below its floor fails, and is written down only with --lower-floors."""

import json
import math
from pathlib import Path

import pytest

from graph.article_graph import ArticleGraph
from loader.pipeline import extract_all
from loader.read.articles import read_articles
from tests.quality.scoring import Score, gold_of, scored

ROOT = Path(__file__).parents[2]
GOLD = Path(__file__).parent / "gold" / "seeds"
FLOORS = Path(__file__).parent / "floors.json"


def pytest_addoption(parser: pytest.Parser) -> None:
    """The flag without which no floor goes down. Name this folder on the command line to use it."""
    parser.addoption("--lower-floors", action="store_true", help="write figures below their floors into floors.json")


class Floors:
    """The least each figure may be, in percent: one section per part of the program, by figure name."""

    def __init__(self, path: Path, lower: bool) -> None:
        self.path = path
        self.lower = lower

    def check(self, section: str, figures: dict[str, float]) -> None:
        """Fails where a figure is below its floor; with --lower-floors it becomes the floor. A new figure needs a floor."""
        floors = json.loads(self.path.read_text("utf-8"))
        kept = floors.setdefault(section, {})
        below = {name: value for name, value in figures.items() if value < kept.get(name, 100.0)}
        if below and self.lower:
            kept.update({name: math.floor(value * 10) / 10 for name, value in below.items()})
            self.path.write_text(json.dumps(floors, indent=2) + "\n", "utf-8")
            return
        told = ", ".join(f"{name} is {value:.1f}, floor {kept.get(name, 'none')}" for name, value in below.items())
        assert not below, f"{section}: {told}; a lower floor takes: pytest tests/quality --lower-floors"


@pytest.fixture
def floors(request: pytest.FixtureRequest) -> Floors:
    """The floors of floors.json."""
    return Floors(FLOORS, bool(request.config.getoption("--lower-floors", default=False)))


@pytest.fixture(scope="session")
def graphs() -> list[ArticleGraph]:
    """The graphs of the five seeds by the shipped pipeline."""
    return list(extract_all(read_articles([ROOT / "seeds"])))


@pytest.fixture(scope="session")
def score(graphs: list[ArticleGraph]) -> Score:
    """Those graphs against the hand-marked ones."""
    return scored(graphs, gold_of(GOLD))
