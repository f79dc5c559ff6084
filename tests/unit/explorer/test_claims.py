"""Claims in words: the verb of a membership, the date of an event."""

import pytest

from explorer.words.claims import relation_line, reported, when
from explorer.words.messages import Words
from graph.stored_graph import Node, Relationship

WORDS = Words("en")
ARMENIA = Node("country:AM", "Country", {"name": "Armenia"})
CSTO = Node("organization:csto", "Organization", {"name": "CSTO"})


@pytest.mark.parametrize(
    ("status", "line"),
    [
        ("member", "Armenia is a member of CSTO"),
        ("suspended", "Armenia is a suspended member of CSTO"),
        ("former", "Armenia is a former member of CSTO"),
        (None, "Armenia is a member of CSTO"),
        ("unheard of", "Armenia is a member of CSTO"),
    ],
)
def test_a_membership_says_of_which_kind_it_is(status: str | None, line: str) -> None:
    assert relation_line(WORDS, Relationship("MEMBER_OF", ARMENIA.id, CSTO.id, {"status": status}), ARMENIA, CSTO) == line


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ({"date": "2024-06", "first_reported": "2024-06-25"}, "Jun 2024"),
        # the day of the article is not the day of the event
        ({"date": None, "first_reported": "2024-06-25", "last_reported": "2024-06-25"}, "undated, reported Jun 25, 2024"),
        ({}, "undated"),
    ],
)
def test_an_event_without_a_date_says_when_it_was_reported_and_not_that_it_was_then(told: dict[str, str], text: str) -> None:
    assert when(WORDS, told).replace("25 Jun 2024", "Jun 25, 2024") == text


def test_a_claim_told_on_two_days_names_both() -> None:
    told = reported(WORDS, {"first_reported": "2015-04-05", "last_reported": "2024-06-25"})
    assert "2015" in told and "2024" in told and "–" in told
