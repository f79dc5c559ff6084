"""Reads stories: clusters of articles with a headline, a time span, the main parties and the number of outlets."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from explorer.read.run_reads import Source, rows
from explorer.read.store import nodes_of
from explorer.read.story_clusters import Cluster, Item, clusters
from graph.model import label_of

MOST_ARTICLES = 4_000
"""Maximum articles read, the newest of the period: clustering them takes about a second."""
LEAST_ARTICLES = 2
MOST_EVENTS = 14
MOST_PARTIES = 3
PARTIES = ("Actor", "Organization", "Country")
ORDERS = ("size", "novelty")


@dataclass(frozen=True)
class Story:
    """A story: its articles in order, its main parties as (id, name), and its number of outlets."""

    articles: tuple[Item, ...]
    parties: tuple[tuple[str, str], ...]
    outlets: int
    first: str
    last: str
    lead: Item
    """The article whose headline names the story: the one nearest to the cluster's center."""


def stories(source: Source, month: str = "") -> list[Story]:
    """Clusters the articles of a month or year (YYYY-MM, YYYY), or all, into stories; parties have their ids as names."""
    found = rows(source, "story_articles", month=month, limit=MOST_ARTICLES)
    return stories_of(map(_item, found))


def story_months(source: Source) -> dict[str, int]:
    """Counts articles by month, newest first."""
    return {str(row["month"]): int(row["articles"]) for row in rows(source, "story_months")}


def named(source: Source, told: Sequence[Story]) -> list[Story]:
    """Replaces the party ids of stories by names; parties that are no longer in the graph are dropped."""
    names = nodes_of(source, {id for story in told for id, _ in story.parties})
    return [replace(story, parties=tuple((id, names[id].name) for id, _ in story.parties if id in names)) for story in told]


def events_of(source: Source, story: Story) -> list[str]:
    """Reads the events of the story's articles, best supported first; drops events reported mostly by other articles."""
    found = rows(source, "story_events", articles=[item.id for item in story.articles])
    return [row["id"] for row in found if 2 * row["own"] >= (row["articles"] or 0)][:MOST_EVENTS]


def stories_of(items: Iterable[Item]) -> list[Story]:
    """Clusters these articles into stories; a single article is no story. Parties have their ids as names."""
    return [_story(cluster) for cluster in clusters(items) if len(cluster.items) >= LEAST_ARTICLES]


def ordered(told: Iterable[Story], order: str) -> list[Story]:
    """Sorts stories by size, or latest start first; ties are broken by number of outlets."""
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
