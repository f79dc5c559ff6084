"""The lexicon's format: what is misspelt is named with file and line, and every frame does what its README says."""

import re
from collections.abc import Callable
from importlib import resources

import pytest

from graph.article_graph import ArticleGraph
from loader.events.lexicon_file import FRAMES, NOUN_FRAMES, parsed_groups
from loader.language.id import load
from loader.pipeline import extract
from loader.read.articles import Article

README = (resources.files("loader.language.id.plover") / "README.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| ([a-z ]+) \| ([a-z, ]+) \| [^|]+ \| (.+?) ⇒ ([A-Z]+) (.+?) \|$", README, re.MULTILINE)
GROUP = "- pos: verb\n  frame: object\n  triggers: [serang]\n"


@pytest.mark.parametrize(
    ("text", "error"),
    [
        (GROUP + "- pos: verb\n  fram: to\n  triggers: [x]\n", r"aid\.yaml:5: unknown key 'fram'"),
        ("- pos: verb\n  frame: too\n  triggers: [x]\n", r"aid\.yaml:1: unknown frame 'too'"),
        ("- pos: noun\n  frame: object\n  triggers: [x]\n", r"aid\.yaml:1: unknown frame 'object'"),
        ("- pos: werb\n  triggers: [x]\n", r"aid\.yaml:1: unknown pos 'werb'"),
        ("- pos: verb\n  with: ['@no_such']\n  triggers: [x]\n", r"aid\.yaml:1: unknown class of words 'no_such'"),
        ("- pos: verb\n  modality: maybe\n  triggers: [x]\n", r"aid\.yaml:1: unknown modality 'maybe'"),
        (GROUP + "- pos: verb\n", r"aid\.yaml:4: a group has a list of triggers"),
        (GROUP + "- serang\n", r"aid\.yaml:4: a group is a mapping"),
    ],
)
def test_what_is_misspelt_is_named_with_file_and_line(text: str, error: str) -> None:
    with pytest.raises(ValueError, match=error):
        parsed_groups(text, "aid.yaml")


def test_a_group_is_read_as_written() -> None:
    (group,) = parsed_groups(GROUP, "assault.yaml")
    assert (group.part, group.frame, group.triggers) == ("verb", "object", ("serang",))


def test_the_readme_shows_every_frame() -> None:
    verbs = {frame for frame, part, *_ in ROWS if part != "noun"}
    nouns = {frame for frame, part, *_ in ROWS if part == "noun"}
    assert verbs == set(FRAMES)
    assert nouns == set(NOUN_FRAMES)


@pytest.fixture(scope="module")
def graph() -> Callable[[str], ArticleGraph]:
    nlp = load()
    article = {"doc": "x", "title": None, "source": None, "published": "2024-06-25", "url": None, "language": "id"}
    return lambda text: extract(Article(text=text, **article), nlp)  # type: ignore[arg-type]


@pytest.mark.parametrize(("frame", "part", "text", "type_", "parties"), ROWS)
def test_a_frame_does_what_the_readme_says(
    graph: Callable[[str], ArticleGraph], frame: str, part: str, text: str, type_: str, parties: str
) -> None:
    found = graph(text)
    names = {entity.id: entity.name for entity in found.entities}
    actors, _, recipients = parties.partition(" > ")
    told = [(e.type, {names[i] for i in e.actors}, {names[i] for i in e.recipients}) for e in found.events]
    wanted = (type_, set(actors.split(", ")), {recipients} if recipients else set())
    assert any(one[0] == wanted[0] and wanted[1] <= one[1] and wanted[2] <= one[2] for one in told), told
