"""The list of verdicts: a line a click, newest first, each with what it opens and what takes it back."""

from cypher.decisions.verdict import Verdict
from explorer.panel.verdict_list import verdict_blocks
from explorer.words.messages import Words
from graph.stored_graph import Node

NAMES = {"country:AM": "Armenia", "organization:csto": "CSTO", "actor:nikol": "Nikol"}
EVENT = Node("event:1", "Event", {"type": "RETREAT", "summary": "Armenia: keluar → CSTO", "quad_class": "material conflict"})


def lines(*verdicts: Verdict, language: str = "en") -> list[dict[str, object]]:
    found = verdict_blocks(Words(language), verdicts, {EVENT.id: EVENT}, lambda id: NAMES.get(id, id))
    return [dict(item) for block in found if block["kind"] == "links" for item in block["items"]]


def on_event(says: str, id: str, at: str) -> Verdict:
    was = {"event": id, "type": "RETREAT", "trigger": "mundur", "summary": "Armenia: mundur → CSTO"}
    return Verdict("event", says, ("article:a#3",), was, note="catatan", at=at)


def test_an_event_in_the_graph_opens_and_one_taken_out_opens_its_sentence() -> None:
    there, gone = lines(on_event("corrected", "event:1", "2026-05-02T09"), on_event("wrong", "event:2", "2026-05-01T09"))
    assert (there["text"], there["count"], there["meta"]) == ("Armenia: keluar → CSTO", "corrected", "catatan · 2 May 2026")
    assert there["action"] == {"do": "show", "id": "event:1"}
    assert gone["text"] == "Armenia: retreats → CSTO (“mundur”)", "in the reader's language, as the other is"
    assert gone["action"] == {"do": "article", "id": "article:a", "n": 3}


def test_a_relation_is_told_and_opens_unless_it_is_taken_out() -> None:
    was = {"type": "MEMBER_OF", "source": "country:AM", "target": "organization:csto"}
    right, wrong = (Verdict("relation", says, ("article:a#1",), was, at=says) for says in ("right", "wrong"))
    newest, other = lines(right, wrong, language="id")
    assert newest["count"] == "salah" and newest["action"] == {"do": "article", "id": "article:a", "n": 1}
    assert other["text"] == "Armenia anggota dari CSTO"
    assert other["action"] == {"do": "edge", "id": "country:AM MEMBER_OF organization:csto"}


def test_a_click_on_a_speaker_is_one_line_that_takes_all_its_verdicts_back() -> None:
    told = [Verdict("speaker", "wrong", ("article:a#1",), {"telling": t, "speaker": "actor:nikol"}, at=t) for t in ("t1", "t2")]
    (line,) = lines(*told)
    assert line["text"] == "said by Nikol"
    assert line["aside"] == {"text": "take back", "action": {"do": "take_back_verdicts", "ids": [each.line for each in told]}}


def test_a_telling_of_another_event_is_told_and_opens_its_sentence() -> None:
    other = {"sentences": ["article:b#1"], "tellings": ["t2"]}
    was = {"type": "RETREAT", "trigger": "mundur", "summary": "Armenia: mundur → CSTO", "tellings": ["t1"], "other": other}
    (line,) = lines(Verdict("telling", "another event", ("article:a#3",), was, at="2026-05-01T09"))
    assert (line["text"], line["count"]) == ("Armenia: retreats → CSTO (“mundur”)", "another event")
    assert line["action"] == {"do": "article", "id": "article:a", "n": 3}


def test_a_corrected_article_is_told_with_its_new_date_and_medium_and_opens() -> None:
    was = {"published": "", "source": "detik", "summary": "Judul"}
    (line,) = lines(
        Verdict("article", "corrected", ("article:a#0",), was, {"published": "2021-08-30", "source": ""}, at="2026")
    )
    assert (line["text"], line["count"]) == ("Judul · medium unknown · 30 Aug 2021", "corrected")
    assert line["action"] == {"do": "article", "id": "article:a", "n": 0}


def test_nobody_who_said_nothing_sees_a_heading() -> None:
    assert verdict_blocks(Words("en"), [], {}, str) == []
