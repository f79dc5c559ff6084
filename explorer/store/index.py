"""Every entity of the loaded graph with its names and how often articles name it."""

from dataclasses import dataclass
from functools import cached_property

from explorer.reads import Source, rows
from explorer.vocabulary import ENTITY_LABELS


@dataclass(frozen=True)
class Entry:
    """One entity of the graph: its names, and how many articles and sentences name it."""

    id: str
    label: str
    name: str
    aliases: tuple[str, ...]
    articles: int
    sentences: int


@dataclass(frozen=True)
class Index:
    """Every entity of the loaded graph, the strongest first. `events` and `articles` are how many there are."""

    entries: tuple[Entry, ...] = ()
    articles: int = 0
    events: int = 0

    @cached_property
    def by_id(self) -> dict[str, Entry]:
        """The entries by id."""
        return {entry.id: entry for entry in self.entries}

    def name(self, id: str) -> str:
        """The name of an entity; its id when the index has none."""
        return self.by_id[id].name if id in self.by_id else id


def fingerprint(source: Source) -> str:
    """Changes when articles are loaded or withdrawn; answers in memory are good until then."""
    found = rows(source, "fingerprint")[0]
    return f"{found['articles']} {found['loaded']}"


def index_of(source: Source) -> Index:
    """The index of everything loaded."""
    entries = [
        Entry(row["id"], label, row["name"] or row["id"], tuple(row["aliases"] or ()), row["articles"], row["sentences"])
        for label in ENTITY_LABELS
        for row in rows(source, "names", label)
    ]
    entries.sort(key=lambda entry: (-entry.articles, -entry.sentences, entry.id))
    articles = rows(source, "fingerprint")[0]["articles"]
    return Index(tuple(entries), articles, rows(source, "events_total")[0]["events"])
