"""What readers say of which event a telling is of stands over likeness and dates, in whatever order articles come."""

from dataclasses import replace
from itertools import permutations, product
from random import Random

import pytest

from cypher.event_coreference.bulk import events_together
from cypher.event_coreference.clustering import adopted, chains, roots, with_parent
from cypher.event_coreference.readers_words import LEAVES, ONE, OTHER, STAYS, as_said, link
from cypher.event_coreference.telling import Telling
from tests.unit.cypher.test_event_coreference import WORDS, telling

Said = tuple[str, str, str]
"""What, and the numbers of the tellings on both sides."""
SIDES = {"another": (LEAVES, STAYS), "same": (ONE, OTHER)}


def said(tellings: list[Telling], *words: Said) -> list[Telling]:
    """The tellings with these words on them, the earliest first."""
    links: dict[str, list[str]] = {}
    for number, (what, *sides) in enumerate(words):
        for side, numbers in zip(SIDES[what], sides, strict=True):
            for one in numbers:
                links.setdefault(f"telling:{one}", []).append(link(f"2026-05-0{number + 1}", f"verdict:{number}", side))
    return [replace(item, links=tuple(links.get(item.id, ()))) for item in tellings]


def events(tellings: list[Telling]) -> set[str]:
    """The events of tellings that come one by one, each as the numbers of its tellings."""
    known: dict[str, Telling] = {}
    for new in tellings:
        found = with_parent(new, known.values())
        known.update((moved.id, moved) for moved in adopted(found, known.values()))
        known[new.id] = found
    return {numbers(group) for group in chains(list(known.values()))}


def numbers(tellings: list[Telling]) -> str:
    return "".join(sorted(item.id.partition(":")[2] for item in tellings))


def chain(*parents: str) -> list[Telling]:
    """Tellings 1, 2, … of these parents ('' for none)."""
    return [replace(telling(n), parent=f"telling:{each}" if each else "") for n, each in enumerate(parents, 1)]


ALIKE = [telling(n) for n in range(1, 5)]
OTHERS = [telling(n, words=("laut", "nelayan"), weights=(9.0, 9.0), date="2021-03-20") for n in (5, 6)]


@pytest.mark.parametrize("leaving", "1234")
def test_a_telling_that_a_reader_parts_is_an_event_of_its_own_and_the_others_stay_together(leaving: str) -> None:
    left = "1234".replace(leaving, "")
    for order in permutations(said(ALIKE, ("another", leaving, left))):
        assert events(list(order)) == {leaving, left}


def test_what_is_joined_is_one_event_whatever_it_is_like_and_whenever_it_happened() -> None:
    dated = [replace(item, date="2021-03-10") for item in ALIKE]
    assert events([*dated, *OTHERS]) == {"1234", "56"}
    words = said([*dated, *OTHERS], ("same", "1234", "56"))
    for order in [*permutations(words)][::37]:
        assert events(list(order)) == {"123456"}
    assert set(roots(words).values()) == {"telling:1"}, "they are told anew together"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([("another", "2", "134"), ("another", "3", "14")], {"2", "3", "14"}),
        ([("another", "1", "234"), ("another", "2", "34")], {"1", "2", "34"}),
        ([("another", "2", "134"), ("same", "2", "134")], {"1234"}),  # the later stands
        ([("another", "2", "134"), ("another", "3", "14"), ("same", "2", "3")], {"14", "23"}),
        ([("same", "1234", "56"), ("another", "5", "12346")], {"5", "12346"}),
        ([("same", "1234", "56"), ("another", "1", "23456")], {"1", "23456"}),
        ([("another", "2", "134"), ("same", "2", "56")], {"134", "256"}),
        ([("another", "2", "134"), ("same", "2", "56"), ("same", "256", "134")], {"123456"}),
    ],
)
def test_words_are_carried_out_one_after_the_other(words: list[Said], expected: set[str]) -> None:
    tellings = said([*ALIKE, *OTHERS], *words)
    wanted = expected if any("5" in each for each in expected) else {*expected, "56"}
    for order in [*permutations(tellings)][::97]:
        assert events(list(order)) == wanted


def test_what_comes_later_follows_the_telling_it_is_like_and_bridges_nothing() -> None:
    tellings = said(chain("", "1", "2", "3", "2", "5"), ("another", "2", "13"))
    assert [numbers(each) for each in chains(tellings)] == ["134", "256"], "4 by way of 3, 5 and 6 by way of 2"


def test_a_word_on_others_does_not_bring_together_what_a_reader_parted() -> None:
    """7 was joined with 2, which is parted from 1; now 7 turns out to be most like 1."""
    tellings = said(chain("", "1", "1", "", "", "", "1"), ("another", "2", "13"), ("same", "2", "7"))
    assert [numbers(each) for each in chains(tellings)] == ["13", "27", "4", "5", "6"]


@pytest.mark.parametrize("words", [("another", "2", "8"), ("another", "8", "134"), ("same", "13", "8")])
def test_a_word_of_which_one_side_is_not_loaded_waits(words: Said) -> None:
    tellings = said([*ALIKE, *OTHERS], words)
    assert events(tellings) == {"1234", "56"}


def test_nothing_said_changes_nothing() -> None:
    groups = [[telling(1)], [telling(2)]]
    assert as_said(groups) is groups


def test_what_is_told_together_is_as_what_is_told_one_by_one() -> None:
    tellings = said([*ALIKE, *OTHERS], ("another", "1", "234"), ("same", "1", "56"))
    told = events_together(tellings)
    by_event: dict[str, list[Telling]] = {}
    for item in told.tellings:
        by_event.setdefault(item.event, []).append(item)
    assert {numbers(each) for each in by_event.values()} == events(tellings) == {"156", "234"}
    assert set(by_event) == set(told.events)
    assert {item.root for item in told.tellings} == {"telling:1"}


@pytest.mark.parametrize("seed", range(200))
def test_whatever_is_said_the_order_does_not_matter_and_a_parted_pair_stays_apart_until_both_are_joined(seed: int) -> None:
    drawn = Random(seed)
    tellings = [_drawn(drawn, n) for n in range(1, drawn.randint(4, 9))]
    words: list[Said] = []
    for _ in range(drawn.randint(1, 4)):
        some = drawn.sample([item.id[-1] for item in tellings], len(tellings))
        one, two = sorted(drawn.sample(range(1, len(some) + 1), 2))
        words.append((drawn.choice(("another", "same")), "".join(some[:one]), "".join(some[one:two])))
    tellings = said(tellings, *words)
    expected = events(tellings)
    assert events(drawn.sample(tellings, len(tellings))) == expected
    told = events_together(tellings).tellings
    assert {numbers([item for item in told if item.event == id_]) for id_ in {item.event for item in told}} == expected
    for number, (what, one_side, other_side) in enumerate(words):
        for pair in product(one_side, other_side):
            if what == "another" and any({*pair} <= {*event} for event in expected):
                later = [{*one, *two} for kind, one, two in words[number + 1 :] if kind == "same"]
                assert any({*pair} <= both for both in later), (pair, words)


def _drawn(drawn: Random, number: int) -> Telling:
    words = tuple(sorted(drawn.sample(WORDS, drawn.randint(2, len(WORDS)))))
    told = f"event:{drawn.choice((number, 1, 2))}"
    return telling(
        number, words=words, weights=(10.0,) * len(words), date=drawn.choice(("", "2021-03-10", "2021-03-12")), told=told
    )
