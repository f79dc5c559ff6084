"""Outlets side by side: who reports, who denies, on whose word; first what they tell differently."""

from explorer.panel.outlets_compared import MOST_OUTLETS, MOST_ROWS, compared_blocks, outlets_block
from explorer.read.evidence import ArticleRef, Quote, Speaker
from explorer.read.outlets import OutletTelling, tellings_answered, tellings_in
from explorer.words.messages import Words
from graph.stored_graph import Answer, Graph, Node

EN = Words("en")


def event(id: str) -> Node:
    return Node(id, "Event", {"type": "ASSAULT", "trigger": "menyerang", "summary": f"{id}: menyerang", "date": "2024-05-01"})


def telling(id: str, outlet: str, *ways: str, by: tuple[str, ...] = (), n: int = 1) -> OutletTelling:
    return OutletTelling(id, outlet, ways or ("asserted",), by, tuple(f"article:{outlet}#{k}" for k in range(n)), n)


def test_what_outlets_tell_differently_stands_first_and_what_one_alone_tells_is_counted() -> None:
    events = {id: event(id) for id in ("event:a", "event:b", "event:c")}
    told = [telling("event:a", name) for name in ("Kabar", "Harian", "Warta")]
    told += [telling("event:b", "Kabar", n=3), telling("event:b", "<b>Harian</b>", "negated", by=("Zarif",))]
    told += [telling("event:c", "Kabar")]
    matrix, note = compared_blocks(EN, events, told)
    assert matrix["columns"] == ["Event", "Kabar", "Harian", "Warta", "<b>Harian</b>"]
    first, second = matrix["rows"]
    assert first["head"]["action"] == {"do": "show", "id": "event:b"}
    assert [cell and (cell["text"], cell["count"], cell["meta"], cell["tone"]) for cell in first["cells"]] == [
        ("reports", "3", "", ""),
        None,
        None,
        ("denies", "1", "citing Zarif", "warn"),
    ]
    assert first["cells"][0]["action"]["ids"] == [f"article:Kabar#{n}" for n in range(3)]
    assert second["head"]["action"]["id"] == "event:a"
    assert note["text"] == "1 more event is told by one outlet alone."


def test_what_does_not_fit_is_said() -> None:
    many = range(MOST_ROWS + 1)
    events = {f"event:{n}": event(f"event:{n}") for n in many}
    told = [telling(id, name) for id in events for name in ("Kabar", "Harian")]
    told += [telling("event:0", f"Media {n}") for n in range(MOST_OUTLETS)]
    blocks = compared_blocks(EN, events, told)
    assert len(blocks[0]["rows"]) == MOST_ROWS
    assert [block["text"] for block in blocks[1:]] == ["80 of 81 events are shown.", "25 of 27 outlets are shown."]


def test_events_of_one_outlet_alone_are_shown_and_none_is_said() -> None:
    blocks = compared_blocks(EN, {"event:a": event("event:a")}, [telling("event:a", "?", "planned")])
    assert blocks[0]["columns"] == ["Event", "unknown medium"] and len(blocks) == 1
    assert blocks[0]["rows"][0]["cells"][0]["tone"] == "dashed"
    assert compared_blocks(EN, {}, [])[0]["kind"] == "note"


def test_the_sentences_of_an_event_are_told_outlet_by_outlet() -> None:
    def quote(n: int, outlet: str | None, way: str, *speakers: str) -> Quote:
        article = ArticleRef("article:x", None, None, outlet, None)
        said = tuple(Speaker(f"actor:{name}", name) for name in speakers)
        return Quote(f"article:x#{n}", n, "…", article, told={"modality": way}, speakers=said)

    quotes = [quote(0, "Kabar", "asserted"), quote(1, "Kabar", "negated", "Zarif", "Trump"), quote(2, None, "asserted")]
    assert tellings_in("event:a", quotes) == [
        OutletTelling("event:a", "Kabar", ("asserted", "negated"), ("Zarif", "Trump"), ("article:x#0", "article:x#1"), 2),
        OutletTelling("event:a", "?", ("asserted",), (), ("article:x#2",), 1),
    ]
    (block,) = outlets_block(EN, tellings_in("event:a", quotes), "serangan")
    assert [(item["text"], item["count"], item["meta"]) for item in block["items"]] == [
        ("Kabar", "reports, denies · 2", "citing Zarif, Trump"),
        ("unknown medium", "reports · 1", ""),
    ]
    assert outlets_block(EN, tellings_in("event:a", quotes[:2]), "serangan") == []


def test_the_answer_that_sets_outlets_side_by_side_becomes_the_same() -> None:
    columns = ("event", "source", "modality", "speakers", "sentences", "evidence")
    row = (event("event:a"), "Kabar", ["asserted"], [None, "Zarif"], 30, [{"sentence": "article:x#1"}])
    found = tellings_answered(Answer(columns, (row,), Graph()))
    assert found == [OutletTelling("event:a", "Kabar", ("asserted",), ("Zarif",), ("article:x#1",), 30)]
