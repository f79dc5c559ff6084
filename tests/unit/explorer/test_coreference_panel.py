"""What the panel offers to say of which event a telling is of, and how it tells what was said."""

import pytest

from cypher.decisions.verdict import Verdict
from explorer.panel.coreference import add_parting, coreference_blocks
from explorer.panel.quotes import quotes_block
from explorer.read.coreference import Coreference, Decided
from explorer.read.evidence import ArticleRef, Quote
from explorer.widgets.blocks.kinds import Block
from explorer.words.messages import Words
from graph.stored_graph import Node

EN = Words("en")
SUMMARY = "<b>Iran</b>: meminta"


def quote(n: int, telling: str) -> Quote:
    return Quote(f"article:x#{n}", n, "…", ArticleRef("article:x", None, None, None, None), told={"telling": telling})


def parted(*tellings: str) -> list[list[str]]:
    """For each sentence the tellings that its buttons part."""
    quotes = [quote(n, telling) for n, telling in enumerate(tellings)]
    block = quotes_block(EN, quotes, set(), "Sentences")
    add_parting(EN, "event:1", quotes, block)
    actions = [[item.get("action", {}) for item in said["meta"]] for said in block["items"]]
    return [[id for action in of for id in action.get("tellings", ())] for of in actions]


def word(says: str) -> Verdict:
    return Verdict("telling", says, ("article:x#0",), {"summary": SUMMARY, "other": {"summary": "AS: menyeru"}})


def lines(*blocks: Block) -> list[tuple[str, str]]:
    return [(item["text"], item["meta"]) for block in blocks if block["kind"] == "links" for item in block["items"]]


def test_each_telling_is_offered_once_and_a_telling_alone_not_at_all() -> None:
    assert parted("telling:a", "telling:a", "telling:b") == [["telling:a"], [], ["telling:b"]]
    assert parted("telling:a", "telling:a") == [[], []]


@pytest.mark.parametrize(
    ("says", "state", "text", "meta"),
    [
        ("another event", "", f"Another event: {SUMMARY}", ""),
        ("another event", "overruled", f"Another event: {SUMMARY}", "a later word stands"),
        ("same event", "waiting", f"One event: {SUMMARY}; AS: menyeru", "waits for its article"),
    ],
)
def test_what_was_decided_is_told_with_how_it_stands(says: str, state: str, text: str, meta: str) -> None:
    told = Coreference((Decided(word(says), "event:gone", SUMMARY, state),))
    (block,) = coreference_blocks(EN, "event:1", told)
    assert lines(block) == [(text, meta)]
    assert block["kind"] == "links" and block["items"][0]["aside"]["action"]["name"] == word(says).key


def test_events_that_may_be_the_same_are_listed_in_their_order_or_none_is_said_to_be() -> None:
    def event(id: str) -> Node:
        return Node(id, "Event", {"type": "REQUEST", "summary": id, "date": "2019-09-16", "articles": 2})

    nodes = {id: event(id) for id in ("event:3", "event:2")}
    (block,) = coreference_blocks(EN, "event:1", Coreference(alike=("event:2", "event:gone", "event:3"), nodes=nodes))
    assert lines(block) == [("event:2", "16 Sep 2019 · 2 articles"), ("event:3", "16 Sep 2019 · 2 articles")]
    assert coreference_blocks(EN, "event:1", Coreference(alike=()))[0]["kind"] == "note"
    assert coreference_blocks(EN, "event:1", Coreference()) == []
