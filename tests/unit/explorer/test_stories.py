"""Stories: articles that name the same and say the same in headlines are one, near in time; listed, opened, told by day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from explorer.panel.stories import story_blocks, story_panel, story_timeline
from explorer.read.stories import Story, ordered, stories_of
from explorer.read.story_clusters import WINDOW, Item, clusters
from explorer.words.messages import Words
from graph.stored_graph import Node

RAID = ("actor:vizier", "country:RT", "place:strelsau")
VOTE = ("organization:senate", "country:SY", "actor:speaker")


def item(number: int, title: str, entities: tuple[str, ...], day: str = "", source: str = "Harian A") -> Item:
    return Item(f"article:{number}", title, day or f"2021-03-{number + 9:02}", source, entities)


ITEMS = [
    item(1, "Strelsau diserang malam hari", RAID),
    item(2, "Serangan di Strelsau, wazir dituduh", (*RAID, "country:GK"), source="Harian B"),
    item(3, "Wazir bantah serang Strelsau", RAID, source="Harian C"),
    item(4, "Senat pilih ketua baru", VOTE, "2021-03-10"),
    item(5, "Ketua senat terpilih", VOTE, "2021-03-11"),
    item(6, "Harga teh naik", ("organization:pasar",)),
    *(item(n, f"Kabar lain {n}", (f"actor:{n}",), "2021-03-12") for n in range(20, 40)),
]


def ids(story: Story) -> tuple[str, ...]:
    return tuple(each.id for each in story.articles)


def test_articles_that_name_and_say_the_same_are_one_story() -> None:
    first, second = ordered(stories_of(ITEMS), "size")
    assert ids(first) == ("article:1", "article:2", "article:3")
    assert (first.outlets, first.first, first.last) == (3, "2021-03-10", "2021-03-12")
    assert {id for id, _ in first.parties} == {"actor:vizier", "country:RT", "country:GK"}
    assert first.lead.id == "article:1" or first.lead in first.articles
    assert ids(second) == ("article:4", "article:5")


def test_the_stories_are_the_same_whatever_the_order_of_the_articles() -> None:
    assert stories_of(ITEMS) == stories_of(reversed(ITEMS))


def test_an_article_without_entities_or_headline_is_alone_and_harms_nobody() -> None:
    bare = [Item("article:90"), Item("article:91")]
    assert stories_of([*ITEMS, *bare])[0].articles == stories_of(ITEMS)[0].articles
    assert [ids(story) for story in stories_of(bare)] == []


@pytest.mark.parametrize("every", [1, 3, 7])
def test_no_story_chains_far_dates_however_many_articles_lie_between(every: int) -> None:
    start = date(2021, 3, 1)
    same = [item(n, "Strelsau diserang", RAID, (start + timedelta(n * every)).isoformat()) for n in range(60)]
    made = clusters([*same, *ITEMS[6:]])
    spans = [max(cluster.days) - min(cluster.days) for cluster in made]
    assert max(spans) <= WINDOW
    assert sum(len(cluster.items) > 1 for cluster in made) >= 60 * every // (WINDOW + every)


def test_an_undated_article_joins_the_story_it_is_like() -> None:
    undated = replace(ITEMS[0], id="article:99", published="")
    assert "article:99" in ids(ordered(stories_of([*ITEMS, undated]), "size")[0])


def test_the_newest_story_comes_first_when_novelty_is_asked() -> None:
    late = [item(n, "Jembatan runtuh di Zenda", ("place:zenda", "actor:rupert"), f"2021-04-{n}") for n in (10, 11)]
    assert next(story.first for story in ordered(stories_of([*ITEMS, *late]), "novelty")) == "2021-04-10"


def test_a_story_is_a_line_with_its_headline_that_opens_it() -> None:
    told = ordered(stories_of(ITEMS), "size")[:1]
    chips, block = story_blocks(Words("en"), told, 2, "size", "2021-03", {"2021-04": 1, "2021-03": 9, "2020-01": 2})
    assert [(chip["text"], chip["pressed"]) for chip in chips["items"]] == [
        ("largest first", "true"),
        ("newest first", "false"),
        ("any time", "false"),
        ("2021", "false"),
        ("Apr 2021", "false"),
        ("Mar 2021", "true"),
        ("2020", "false"),
    ]
    [line] = block["items"]
    assert line["count"] == "3 articles · 3 media"
    assert line["action"] == {"do": "story", "lead": told[0].lead.id}
    assert block["more"]["text"] == "All 2 stories"


def test_a_period_without_stories_says_so() -> None:
    assert story_blocks(Words("en"), [], 0, "size", "", {})[1]["kind"] == "note"


def test_an_open_story_tells_its_events_and_its_articles_and_its_days_in_order() -> None:
    [story] = ordered(stories_of(ITEMS), "size")[:1]
    events = [
        Node("event:b", "Event", {"summary": "A: menuduh", "trigger": "menuduh", "first_reported": "2021-03-11"}),
        Node("event:a", "Event", {"summary": "A: menyerang", "trigger": "menyerang", "date": "2021-03-09"}),
    ]
    panel = story_panel(Words("en"), story, events)
    assert [len(block["items"]) for block in panel if block["kind"] == "links"] == [2, 3]
    assert [block["label"] for block in story_timeline(Words("en"), events)] == ["9 Mar 2021", "11 Mar 2021"]
