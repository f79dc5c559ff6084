"""Forms of a name that may be of another entity."""

from cypher.decisions.names import Decisions
from cypher.entity_pairs.ambiguous_names import doubtful_among
from cypher.merges import Merge
from cypher.name_search import Entry

TURKI = Entry("actor:turki-al-maliki", "Actor", "Turki al-Maliki", ("Maliki",), 9, 20)
RIYAD = Entry("actor:riyad-al-maliki", "Actor", "Riyad al-Maliki", (), 2, 3)
LAVROV = Entry("actor:sergei-lavrov", "Actor", "Sergei Lavrov", ("Lavrov",), 5, 9)
FORMS = [
    Merge(TURKI.id, TURKI.name, "Maliki", "surname", 0.95, 7),
    Merge(TURKI.id, TURKI.name, "Kolonel Turki al-Maliki", "exact", 1.0, 2),
    Merge(LAVROV.id, LAVROV.name, "Lavrov", "surname", 0.95, 4),
]


def test_a_surname_that_two_bear_is_doubtful_and_one_that_one_bears_is_not() -> None:
    found = doubtful_among(FORMS, [TURKI, RIYAD, LAVROV])
    assert [(each.entity, each.form, each.others) for each in found] == [(TURKI, "Maliki", (RIYAD,))]


def test_what_is_decided_is_not_doubtful() -> None:
    entries = [TURKI, RIYAD]
    assert doubtful_among(FORMS, entries, Decisions(frozenset({("maliki", TURKI.id)}))) == []
    assert doubtful_among(FORMS, entries, Decisions(always={RIYAD.id: TURKI.id})) == []
