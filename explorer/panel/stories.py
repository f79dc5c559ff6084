"""Builds the list of stories with its period and order, and the panel and timeline of an open story."""

from collections.abc import Mapping, Sequence

from explorer.panel.click_actions import show
from explorer.panel.events import event_item
from explorer.read.stories import ORDERS, Story
from explorer.read.story_clusters import Item
from explorer.style import shortened
from explorer.widgets.blocks import Action
from explorer.widgets.blocks.kinds import Block, Chips, Link, Links
from explorer.widgets.blocks.kinds import Item as Piece
from explorer.words.messages import N_, Words
from graph.stored_graph import Node

ORDER_NAMES = {"size": N_("largest first"), "novelty": N_("newest first")}
AT_ONCE = 5
"""Stories that the start page lists at first."""


def story_blocks(
    words: Words, stories: Sequence[Story], total: int, order: str, month: str, months: Mapping[str, int]
) -> list[Block]:
    """Builds the period and order filters and a line for each story, which opens it. `total` is the number of stories."""
    choices = [_choice(words(ORDER_NAMES[name]), order == name, order=name, month=month) for name in ORDERS]
    if len(months) > 1:
        choices.append(_choice(words("any time"), not month, order=order, month=""))
        choices += [_choice(words.date(name), month == name, order=order, month=name) for name in _periods(months, month)]
    head: Chips = {"kind": "chips", "label": words("Stories"), "count": words.number(total), "items": choices}
    if not stories:
        return [head, {"kind": "note", "text": words("No two articles of this period tell of the same.")}]
    block: Links = {"kind": "links", "items": [_item(words, story) for story in stories]}
    if total > len(stories):
        block["more"] = {
            "text": words("All {n} stories", n=words.number(total)),
            "action": {"do": "stories", "order": order, "month": month, "all": True},
        }
    return [head, block]


def story_panel(words: Words, story: Story, events: Sequence[Node]) -> list[Block]:
    """Builds the panel of an open story: time span, outlets, parties, events, articles."""
    parties: list[Piece] = [{"text": shortened(name, 60), "action": show(id)} for id, name in story.parties]
    ways = {"graph": words("Graph"), "timeline": words("Timeline"), "table": words("Table"), "dossier": words("Dossier")}
    items = [event_item(words, node) for node in events]
    tabs: list[Piece] = [{"text": text, "action": {"do": "page", "page": page}} for page, text in ways.items()]
    return [
        {"kind": "heading", "kicker": words("Story"), "title": headline(words, story), "subtitle": _told(words, story)},
        {"kind": "chips", "items": parties},
        {"kind": "buttons", "items": [*tabs, {"text": words("All stories"), "action": {"do": "close_story"}}]},
        *([Links(kind="links", label=words("What happened"), items=items)] if items else []),
        {"kind": "links", "label": words("Articles"), "items": [_article(words, item) for item in story.articles]},
    ]


def story_timeline(words: Words, events: Sequence[Node]) -> list[Block]:
    """Builds the events of a story by day, in order; an undated one counts at the day of its first report."""
    days: dict[str, list[Node]] = {}
    for node in sorted(events, key=lambda node: (_day(node) or "9999", node.id)):
        days.setdefault(_day(node), []).append(node)
    return [
        Links(
            kind="links",
            label=words.date(day) or words("undated"),
            count=words.number(len(nodes)),
            items=[event_item(words, node) for node in nodes],
        )
        for day, nodes in days.items()
    ]


def headline(words: Words, story: Story) -> str:
    """Title of a story."""
    return shortened(story.lead.title, 160) or words("untitled article")


def _day(node: Node) -> str:
    return str(node.properties.get("date") or node.properties.get("first_reported") or "")


def _periods(months: Mapping[str, int], chosen: str) -> list[str]:
    """The years, newest first, each chosen (or single) year followed by its months."""
    years = list(dict.fromkeys(month[:4] for month in months))
    open_ = chosen[:4] or (years[0] if len(years) == 1 else "")
    listed = [[year, *(month for month in months if month[:4] == year == open_)] for year in years]
    return [name for names in listed for name in names][len(years) == 1 :]


def _choice(text: str, pressed: bool, *, order: str, month: str) -> Piece:
    action: Action = {"do": "stories", "order": order, "month": month}
    return {"text": text, "pressed": str(pressed).lower(), "action": action}


def _item(words: Words, story: Story) -> Link:
    parties = ", ".join(shortened(name, 40) for _, name in story.parties)
    return {
        "text": headline(words, story),
        "count": _size(words, story),
        "meta": " · ".join(part for part in (parties, _span(words, story)) if part),
        "action": {"do": "story", "lead": story.lead.id},
        "title": words("Open this story: graph, timeline, table, dossier"),
    }


def _article(words: Words, item: Item) -> Link:
    return {
        "text": shortened(item.title, 300) or words("untitled article"),
        "count": shortened(item.source, 80),
        "meta": words.date(item.published) or words("undated"),
        "action": {"do": "article", "id": item.id, "n": None},
    }


def _told(words: Words, story: Story) -> str:
    return " · ".join(part for part in (_span(words, story), _size(words, story)) if part)


def _size(words: Words, story: Story) -> str:
    size = words.plural("{n} article", "{n} articles", len(story.articles))
    media = words.plural("{n} medium", "{n} media", story.outlets) if story.outlets else ""
    return " · ".join(part for part in (size, media) if part)


def _span(words: Words, story: Story) -> str:
    first, last = words.date(story.first) or "", words.date(story.last) or ""
    return first if first == last else f"{first} – {last}"
