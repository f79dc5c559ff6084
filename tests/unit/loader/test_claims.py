"""What several articles say is folded the same whatever order they come in, and unfolded again."""

from itertools import permutations

import pytest

from graph.article_graph import Entity
from loader.write.claims import Claim, Support, claim_from, claim_of
from loader.write.entity_state import EntityState, description, entity_from
from loader.write.telling_counts import TellingCounts, told_by_article

PUTIN, RUSSIA = "actor:vladimir-putin", "country:RU"
TOLD = (
    Support("article:a#1", "article:a", "Antara", "2015-04-05", 0.9, "Menteri Pertahanan"),
    Support("article:b#7", "article:b", "Kompas", "2024-06-25", 0.7, "Sekretaris Dewan Keamanan"),
    Support("article:c#2", "article:c", None, "", 0.8, None),
    Support("article:b#9", "article:b", "Kompas", "2024-06-25", 0.6, None),
)


def claim(*tellings: Support) -> Claim:
    return claim_of("HOLDS_POSITION", PUTIN, RUSSIA, tellings)


def test_the_order_of_articles_makes_no_difference() -> None:
    articles = ((TOLD[0],), (TOLD[1], TOLD[3]), (TOLD[2],))
    folded = []
    for first, second, third in permutations(articles):
        folded.append((claim(*first) + claim(*second) + claim(*third)).properties())
    assert all(properties == folded[0] for properties in folded)
    assert folded[0] == claim(*TOLD).properties()
    assert folded[0] == {
        "id": "claim:a78da93f8f47c963",
        "type": "HOLDS_POSITION",
        "source": PUTIN,
        "target": RUSSIA,
        "sentences": 4,
        "articles": 3,
        "outlets": 2,
        "outlet_names": ["Antara", "Kompas"],
        "outlet_articles": [1, 1],
        "confidence": 0.9,
        "first_reported": "2015-04-05",
        "last_reported": "2024-06-25",
        "title": "Sekretaris Dewan Keamanan",
        "told_last": "2024-06-25 article:b#7",
    }


def test_claims_are_read_back_from_the_properties_they_are_stored_as() -> None:
    whole = claim(*TOLD)
    assert claim_from(whole.properties()) == whole


def test_what_is_kept_does_not_grow_with_the_sentences_that_say_so() -> None:
    many = claim(*TOLD)
    for number in range(1000):
        many += claim(Support(f"article:{number}#1", f"article:{number}", "Kompas", "2024-06-25", 0.7, "Presiden"))
    few, grown = claim(*TOLD).properties(), many.properties()
    assert grown["sentences"] == 1004
    assert {key: len(value) for key, value in grown.items() if isinstance(value, list)} == {
        key: len(value) for key, value in few.items() if isinstance(value, list)
    }
    assert few.keys() == grown.keys()


def test_without_an_article_its_counts_are_gone_and_what_may_have_been_its_own_is_looked_up() -> None:
    whole = claim(*TOLD)
    left, looked_up = whole.without(claim(TOLD[1], TOLD[3]))
    assert (left.told.sentences, left.told.articles, left.told.outlets) == (2, 2, {"Antara": 1})
    assert looked_up, "it told the last date and the office"
    middle = Support("article:d#1", "article:d", "Tempo", "2020-01-01", 0.5, None)
    assert (whole + claim(middle)).without(claim(middle)) == (whole, False)
    assert not whole.without(whole)[0].told.sentences


def test_two_articles_of_one_medium_are_one_medium() -> None:
    told = told_by_article("Kompas", "2024-01-01", 2) + told_by_article("Kompas", None, 1)
    assert told == TellingCounts(3, 2, {"Kompas": 2}, "2024-01-01", "2024-01-01")
    assert (told - told_by_article("Kompas", None, 1)).outlets == {"Kompas": 1}
    assert (told - told).outlets == {}


def test_an_entity_is_read_back_and_its_most_frequent_form_comes_first() -> None:
    one, two = (
        description(Entity(RUSSIA, "Country", "Rusia", kind=kind, iso=iso)) for kind, iso in ((None, "RU"), ("state", None))
    )
    first = EntityState(RUSSIA, {one: 1}, {"Rusia": 1, "Moskwa": 2}, told_by_article("Antara", "2024-01-01", 3))
    second = EntityState(RUSSIA, {two: 1}, {"Rusia": 2}, told_by_article("Kompas", "2023-01-01", 1))
    whole = first + second
    assert (whole.properties(), whole.kind, whole.iso) == ((second + first).properties(), "state", "RU")
    stored = whole.properties()
    assert (stored["aliases"], stored["alias_counts"]) == (["Rusia", "Moskwa"], [3, 2])
    assert (stored["first_reported"], stored["last_reported"]) == ("2023-01-01", "2024-01-01")
    assert entity_from(stored) == whole
    assert entity_from({"id": RUSSIA}) is None
    left, looked_up = whole.without([one], {"Moskwa": 2, "Rusia": 1}, first.told)
    assert (left.aliases, left.kind, left.iso, looked_up) == ({"Rusia": 2}, "state", None, True)


@pytest.mark.parametrize(
    "given, aliases, name",
    [
        ({"Mohammad Odeh": 2, "Mohammed Odeh": 1}, {"Mohammed Odeh": 9}, "Mohammed Odeh"),  # the other one is written nowhere
        (
            {"Mohammad Odeh": 2, "Mohammed Odeh": 1},
            {"Mohammad Odeh": 2, "Mohammed Odeh": 9},
            "Mohammad Odeh",
        ),  # by more articles
        ({"Mohammad Odeh": 1, "Mohammed Odeh": 1}, {"Mohammad Odeh": 1, "Mohammed Odeh": 2}, "Mohammed Odeh"),  # more often
        ({"Mohamad Odeh": 1, "Mohammed Odeh": 1}, {"Mohamad Odeh": 1, "Mohammed Odeh": 1}, "Mohammed Odeh"),  # longer
        ({"Mohammed Odeh": 1, "Mohammad Odeh": 1}, {"Mohammed Odeh": 1, "Mohammad Odeh": 1}, "Mohammad Odeh"),  # in order
    ],
)
def test_of_the_names_that_articles_give_one_is_chosen_by_what_they_say(
    given: dict[str, int], aliases: dict[str, int], name: str
) -> None:
    described = {description(Entity("actor:mohammad-odeh", "Actor", text)): count for text, count in given.items()}
    state = EntityState("actor:mohammad-odeh", described, aliases, TellingCounts(sentences=9, articles=sum(given.values())))
    assert state.name == name
    assert entity_from(state.properties()) == state


def test_an_entity_stored_without_descriptions_is_described_by_its_name() -> None:
    whole = EntityState(RUSSIA, {description(Entity(RUSSIA, "Country", "Rusia")): 2}, {"Rusia": 2}, TellingCounts(2, 2))
    older = {key: value for key, value in whole.properties().items() if not key.startswith("description")}
    assert entity_from(older) == whole
    assert whole.without([None], {"Rusia": 1}, TellingCounts(1, 1))[0].name == "Rusia"
