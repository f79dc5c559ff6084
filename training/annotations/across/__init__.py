"""Cross-article annotations: which sentences tell of one event, which names denote one person or body. No texts.

events.txt: articles, then events with their tellings; each sentence is a range of offsets in the text of a corpus article.

    A 5367749efd81324f 5d3c… 2019-09-10 Kompas.com           id in the corpus, hash of the text, publication, medium
    S 3 512 640                                              a sentence: its number, where it begins and ends in the text
    EVENT key | ACCUSE/REJECT | 2019-09-14 | what | actors | recipients | places | development
    T 5367749efd81324f 3 10 18 | Houthi claims               article, sentence, where the words that tell it are in the sentence
    B …                                                      a borderline telling: neither missed nor wrong

Only mentions of listed events are scored, since the articles' other events are not all listed. Keys that end in -AGGREGATE
combine several happenings. entities.txt: `same|different | one spelling | the other | type`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
AGGREGATE = "-AGGREGATE"


@dataclass(frozen=True)
class Told:
    """A telling: article, sentence number, offsets of its words in the sentence, and who says so."""

    article: str
    sentence: int
    start: int
    end: int
    by: str


@dataclass
class Happening:
    """An annotated event: its acceptable types, its date, and its set (development or test)."""

    key: str
    types: frozenset[str]
    date: str
    topic: str
    tellings: list[Told] = field(default_factory=list)


@dataclass
class Source:
    """An article: the hash of its text, and the offsets of its annotated sentences."""

    id: str
    hash: str
    published: str
    outlet: str
    sentences: dict[int, tuple[int, int]] = field(default_factory=dict)


@dataclass
class Across:
    """All annotated articles and events."""

    articles: dict[str, Source] = field(default_factory=dict)
    events: list[Happening] = field(default_factory=list)

    def words(self, telling: Told, texts: Mapping[str, str]) -> str:
        """The words that tell the event, given the articles' texts by id."""
        sentence = self.sentence(telling, texts)
        return sentence[telling.start : telling.end]

    def sentence(self, telling: Told, texts: Mapping[str, str]) -> str:
        """The sentence of a telling."""
        start, end = self.articles[telling.article].sentences[telling.sentence]
        return " ".join(texts[telling.article][start:end].split())


def read(path: Path = HERE / "events.txt") -> Across:
    """Parses a file of annotations."""
    found = Across()
    source: Source | None = None
    for line in path.read_text("utf-8").splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "A":
            source = Source(*rest.split(" ", 3))
            found.articles[source.id] = source
        elif kind == "S" and source:
            n, start, end = map(int, rest.split())
            source.sentences[n] = (start, end)
        elif kind == "EVENT":
            key, types, date, *_, topic = rest.split(" | ")
            found.events.append(Happening(key, frozenset(types.split("/")), date, topic))
        elif kind == "T":
            place, _, by = rest.partition(" | ")
            article, n_, start_, end_ = place.split()
            found.events[-1].tellings.append(Told(article, int(n_), int(start_), int(end_), by))
    return found


def pairs(path: Path = HERE / "entities.txt") -> list[tuple[bool, str, str, str]]:
    """Pairs of spellings: whether they denote the same entity, both spellings, the type."""
    rows = (line.split(" | ") for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return [(same == "same", one, other, type_) for same, one, other, type_ in rows]
