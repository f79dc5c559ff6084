"""What an article tells of its names: other names of a person, whose an abbreviation is, who speaks. Our own sentences."""

import pytest

from tests.unit.loader.naming import by_id, entities, named

ALIASES = [
    # whatever the model takes the other name for
    ("Menteri Elmer Quispe alias Kolla hadir.", {"Kolla": "ORG"}),
    ("Menteri Elmer Quispe, yang dikenal sebagai Abu Kolla, hadir.", {"Abu Kolla": "LOC"}),
    ("Menteri Elmer Quispe atau Abu Kolla hadir.", {"Abu Kolla": "PER"}),
]


@pytest.mark.parametrize(("text", "model"), ALIASES)
def test_a_name_behind_alias_is_the_persons_before(text: str, model: dict[str, str]) -> None:
    (person,) = entities(text, model=model)
    assert person.aliases == ("Elmer Quispe", *model)


def test_a_body_behind_or_is_no_other_name_of_a_person() -> None:
    found = entities("Menteri Elmer Quispe atau Dewan Pangan hadir.", model={"Dewan Pangan": "ORG"})
    assert named(found) == {("Actor", "Elmer Quispe"), ("Organization", "Dewan Pangan")}


def test_a_well_known_bodys_abbreviation_is_the_one_the_article_gives_it() -> None:
    (body,) = (one for one in entities("Polisi Federal Australia (AFP) hadir.", "AFP diam.") if one.type == "Organization")
    assert body.aliases == ("Polisi Federal Australia", "AFP")


def test_who_is_cited_by_a_surname_is_no_medium() -> None:
    found = entities("Menteri Elmer Huamantuco hadir.", "Usul itu buruk, tulis koran mengutip Huamantuco.")
    assert named(found) == {("Actor", "Elmer Huamantuco")}


def test_a_long_surname_with_a_slip_of_the_keys_is_the_well_known_persons() -> None:
    assert {one.id for one in entities("Menteri Luhut Pandjaitam hadir.")} == {"actor:luhut-binsar-pandjaitan"}


def test_a_short_surname_that_differs_by_a_letter_is_anothers() -> None:
    assert {one.id for one in entities("Menteri Sergei Lavrin hadir.")} == {"actor:sergei-lavrin"}


def test_a_capital_that_something_lies_between_is_a_place() -> None:
    assert by_id(entities("Kota itu terletak di antara Gaza dan Tel Aviv."), "place:tel-aviv").type == "Place"
