"""Lists the stories of the collection, and opens and closes one."""

from collections.abc import Mapping
from typing import Any

from explorer.picture.provenance import NAME_LENGTH, Origin
from explorer.picture.scene import show_only
from explorer.read.store import with_parties
from explorer.read.stories import ORDERS, Story, events_of, named, ordered, stories
from explorer.state import session
from explorer.state.actions.current import fresh, keep, look_at_all
from explorer.state.actions.opening import scene
from explorer.state.reader_session import ListedStories, OpenedStory, reader
from explorer.state.requests import ShowTab
from explorer.style import shortened
from explorer.widgets.widget_values import value_of_widget


def listed_stories() -> ListedStories:
    """The chosen period and order of the list."""
    return reader().listed_stories


def told_stories(most: int) -> tuple[list[Story], int]:
    """The stories in the chosen period and order, at most `most` unless all are requested, and their total number."""
    chosen, source = listed_stories(), session.database()
    every = session.remembered(("stories", chosen.month), lambda: stories(source, chosen.month))
    shown = ordered(every, chosen.order)[: None if chosen.all else most]
    return session.remembered(("stories named", chosen), lambda: named(source, shown)), len(every)


def opened_story() -> OpenedStory | None:
    """The open story, if any."""
    return reader().story


def list_stories(action: Mapping[str, Any]) -> None:
    """Sets the period and the order of the list."""
    order = str(action.get("order"))
    reader().listed_stories = ListedStories(
        str(action.get("month") or ""), order if order in ORDERS else ORDERS[0], bool(action.get("all"))
    )


def open_story(action: Mapping[str, Any]) -> None:
    """Makes a story the picture: its events and their parties."""
    source, month = session.database(), listed_stories().month
    every = session.remembered(("stories", month), lambda: stories(source, month))
    story = next((each for each in every if each.lead.id == action.get("lead")), None)
    if story is None:
        return
    events = events_of(source, story)
    graph = with_parties(source, [*events, *(id for id, _ in story.parties)])
    keep(show_only(scene(), graph, Origin("story", shortened(story.lead.title, NAME_LENGTH))))
    now = reader()
    now.asked, now.story = None, OpenedStory(named(source, [story])[0], tuple(events))
    now.requests.add(ShowTab("graph"))
    look_at_all()
    fresh()


def close_story(_: Mapping[str, Any] | None = None) -> None:
    """Closes the story; the panel shows the whole collection again."""
    reader().story = None
    if value_of_widget("tab") in ("timeline", "dossier"):
        reader().requests.add(ShowTab("graph"))
    fresh()
