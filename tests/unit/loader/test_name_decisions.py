"""Decisions of people, applied to an article."""

from cypher.decisions.names import Decisions
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
