"""What has not happened, or not surely, says so in every row and list."""

import pytest

from explorer.panel.answer_items import answer_items
from explorer.panel.tables import question_rows
from explorer.words.messages import Words
from graph.stored_graph import Answer, Graph, Node

WORDS = Words("en")
PLANNED = Node("event:1", "Event", {"type": "CONSULT", "summary": "AS, Iran: bertemu", "modality": "planned"})
FACT = Node("event:2", "Event", {"type": "CONSULT", "summary": "AS, Irak: bertemu", "modality": "asserted"})
DISPUTED = Node("event:3", "Event", {**FACT.properties, "disputed": True})


@pytest.mark.parametrize(("event", "word"), [(PLANNED, "planned"), (FACT, ""), (DISPUTED, "disputed")])
def test_an_event_in_the_list_of_an_answer(event: Node, word: str) -> None:
    (item,) = answer_items(WORDS, Answer(("event",), ((event,),)), [0])
    assert item["count"] == word


def test_an_event_on_a_path() -> None:
    path = Graph(
        (Node("country:US", "Country", {"name": "AS"}), PLANNED, Node("country:IR", "Country", {"name": "Iran"}), FACT)
    )
    (row,) = question_rows(WORDS, Answer(("path",), ((path,),)))
    assert list(row.values()) == ["AS → AS, Iran: bertemu (planned) → Iran → AS, Irak: bertemu"]
