"""Decisions of people, applied to an article; suggestions across articles."""

import pytest

from cypher.decisions import Decisions
from loader.resolution import Known, suggestions
from tests.unit.loader.naming import by_id, entities

TEXTS = ("Presiden Peru Elmer Quispe tiba.", "Quispe pulang.")


def test_a_forbidden_text_names_a_thing_of_its_own() -> None:
    decisions = Decisions(never=frozenset({("quispe", "actor:elmer-quispe")}))
    found = entities(*TEXTS, decisions=decisions)
    assert by_id(found, "actor:elmer-quispe").aliases == ("Elmer Quispe",)
    assert [mention.rule for mention in by_id(found, "actor:quispe").mentions] == ["decision"]


def test_a_forbidden_full_name_is_a_namesake() -> None:
    decisions = Decisions(never=frozenset({("elmer quispe", "actor:elmer-quispe")}))
    assert "actor:elmer-quispe-2" in {entity.id for entity in entities(TEXTS[0], decisions=decisions)}


def test_an_entity_that_is_another_becomes_it_with_its_name() -> None:
    decisions = Decisions(always={"actor:elmer-quispe": "actor:vladimir-putin"})
    person = by_id(entities(*TEXTS, decisions=decisions), "actor:vladimir-putin")
    assert (person.name, person.aliases) == ("Vladimir Putin", ("Elmer Quispe", "Quispe"))


PAIRS = [
    # spelling of the surname
    (Known("actor:a", "Imran Sadr"), Known("actor:b", "Imran Sadhr"), "variant"),
    # a surname alone may be the person of the full name
    (Known("actor:a", "Quispe"), Known("actor:b", "Elmer Quispe"), "surname"),
    # a body's name with a slip, its initials, a form in common
    (Known("organization:a", "Pasukan Demokrat Andes"), Known("organization:b", "Pasukan Demokrat Ande"), "misspelled"),
    (Known("organization:a", "DPA"), Known("organization:b", "Dewan Pangan Andes"), "abbreviation"),
    (Known("organization:a", "Andina", ("AND",)), Known("organization:b", "Kabar Andina", ("AND",)), "shared form"),
]


@pytest.mark.parametrize(("one", "other", "reason"), PAIRS)
def test_what_may_be_one_is_suggested_with_its_reason(one: Known, other: Known, reason: str) -> None:
    assert [suggestion.reason for suggestion in suggestions([one, other])] == [reason]


def test_what_has_nothing_in_common_is_not_suggested() -> None:
    assert suggestions([Known("actor:a", "Rosa Araya"), Known("actor:b", "Elmer Quispe"), Known("place:a", "Araya")]) == []


def test_what_is_decided_is_not_suggested_again() -> None:
    pair = [Known("actor:quispe", "Quispe"), Known("actor:elmer-quispe", "Elmer Quispe")]
    assert suggestions(pair, Decisions(never=frozenset({("quispe", "actor:elmer-quispe")}))) == []
    assert suggestions(pair, Decisions(always={"actor:quispe": "actor:elmer-quispe"})) == []


def test_ten_thousand_names_of_one_block_are_not_compared() -> None:
    assert suggestions(Known(f"actor:p{n}-khan", f"P{n} Khan") for n in range(10_000)) == []
