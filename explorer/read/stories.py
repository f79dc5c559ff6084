"""Stories: articles that belong together, with a headline, a span, the main parties, and how many media tell it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from explorer.read.run_reads import Source, rows
from explorer.read.store import nodes_of
from explorer.read.story_clusters import Cluster, Item, clusters
from graph.model import label_of

MOST_ARTICLES = 4_000
"""Articles read, the newest of the period: grouping them takes about a second."""
LEAST_ARTICLES = 2
MOST_EVENTS = 14
MOST_PARTIES = 3
PARTIES = ("Actor", "Organization", "Country")
ORDERS = ("size", "novelty")


@dataclass(frozen=True)
class Story:
    """One story: its articles in order, its main parties as (id, name), and how many media tell it."""

    articles: tuple[Item, ...]
    parties: tuple[tuple[str, str], ...]
    outlets: int
    first: str
    last: str
    lead: Item
    """The article whose headline is the story's: the nearest to what all of them have in common."""


def stories(source: Source, month: str = "") -> list[Story]:
    """The stories of a month or year (YYYY-MM, YYYY), or of all; parties are called by their ids."""
    found = rows(source, "story_articles", month=month, limit=MOST_ARTICLES)
    return stories_of(map(_item, found))


def story_months(source: Source) -> dict[str, int]:
    """Articles by month, the newest first."""
    return {str(row["month"]): int(row["articles"]) for row in rows(source, "story_months")}


def named(source: Source, told: Sequence[Story]) -> list[Story]:
    """The stories with their parties called by name; those that are no longer in the graph are left out."""
    names = nodes_of(source, {id for story in told for id, _ in story.parties})
    return [replace(story, parties=tuple((id, names[id].name) for id, _ in story.parties if id in names)) for story in told]


def events_of(source: Source, story: Story) -> list[str]:
    """The events its articles tell of, best told first; without those most of whose articles are of other stories."""
    found = rows(source, "story_events", articles=[item.id for item in story.articles])
    return [row["id"] for row in found if 2 * row["own"] >= (row["articles"] or 0)][:MOST_EVENTS]


def stories_of(items: Iterable[Item]) -> list[Story]:
    """The stories of these articles; one that no other joins is none. Parties are called by their ids."""
    return [_story(cluster) for cluster in clusters(items) if len(cluster.items) >= LEAST_ARTICLES]


def ordered(told: Iterable[Story], order: str) -> list[Story]:
    """The largest first, or those that began last; of two alike the one that more media tell."""
    by_size = sorted(told, key=lambda story: (-len(story.articles), -story.outlets, story.lead.id))
    return sorted(by_size, key=lambda story: story.first, reverse=True) if order == "novelty" else by_size


def _item(row: Mapping[str, Any]) -> Item:
    entities = tuple(row["entities"] or ())
    return Item(row["id"], row["title"] or "", row["published"] or "", row["source"] or "", entities)


def _story(cluster: Cluster) -> Story:
    parties = [id for id in cluster.marks() if label_of(id) in PARTIES][:MOST_PARTIES]
    dates = [item.published for item in cluster.items if item.published]
    return Story(
        tuple(cluster.items),
        tuple((id, id) for id in parties),
        len({item.source for item in cluster.items if item.source}),
        min(dates, default=""),
        max(dates, default=""),
        cluster.lead,
    )
