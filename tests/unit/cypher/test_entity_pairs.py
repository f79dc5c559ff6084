"""Entities that may be one: which pairs are proposed, which never are, and what is decided."""

import pytest

from cypher.decisions.names import Decisions
from cypher.entity_pairs import Pair, pairs_of
from cypher.name_search import Entry

COUNTRIES = [
    Entry(f"country:{code}", "Country", name) for code, name in (("IR", "Iran"), ("IL", "Israel"), ("SA", "Arab Saudi"))
]


def entry(number: int, label: str, name: str, *aliases: str, articles: int = 1) -> Entry:
    return Entry(f"{label.lower()}:{number}", label, name, aliases, articles, articles)


def pairs(*given: tuple[str, ...], label: str = "Organization") -> list[Pair]:
    return pairs_of([*COUNTRIES, *(entry(n, label, *names) for n, names in enumerate(given))])


ONE = [
    # transliteration: a vowel left out, another consonant for one sound, a name of two consonants beside one that is the same
    ("Actor", ("Turki al-Maliki",), ("Turki al-Malki",)),
    ("Actor", ("Turki al-Malki",), ("Turk al-Malki",)),
    ("Actor", ("Esmail Baghaei",), ("Esmail Baqai",)),
    ("Actor", ("Mohammad Odeh",), ("Mohammed Awda",)),
    ("Actor", ("Ezzeddin al-Haddad",), ("Ezzedine Al-Haddad",)),
    ("Actor", ("Yahya Saree",), ("Yahya Saria",)),
    # a name in the middle, a surname alone
    ("Actor", ("Jonathan Hoffman",), ("Jonathan Rath Hoffman",)),
    ("Actor", ("Quispe",), ("Elmer Quispe",)),
    # the next word of the text run into the name
    ("Actor", ("Mojtaba Khamenei",), ("Mojtaba Khameneiyang",)),
    ("Place", ("Selat Hormuz",), ("Selat Hormuzjalur",)),
    ("Place", ("Bandar Abbas",), ("Bandar Abbassebuah",)),
    # slips of the pen
    ("Place", ("Selat Hormuz",), ("Selar Hormuz",)),
    ("Organization", ("Dewan Keamanan PBB",), ("Dewan Kemanan PBB",)),
    # initials, two of them swapped, and spelled out
    ("Organization", ("Korps Garda Revolusi Islam", "IRGC"), ("IRCG",)),
    ("Organization", ("BPPR",), ("Badan Pangan dan Pertanian Rakyat", "BPPR")),
    ("Organization", ("Dewan HAM PBB",), ("Dewan Hak Asasi Manusia",)),
    # one leaves words out
    ("Organization", ("Otoritas Selat Teluk",), ("Otoritas Selat Teluk Persia",)),
    ("Organization", ("Otoritas Selat Teluk Persia",), ("Otoritas Selat Teluk Persia Iran",)),
]


@pytest.mark.parametrize(("label", "one", "other"), ONE)
def test_what_may_be_one_is_proposed(label: str, one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert len(pairs(one, other, label=label)) == 1


TWO = [
    ("Organization", ("Kementerian Luar Negeri Iran",), ("Kementerian Luar Negeri Israel",)),
    ("Organization", ("Kementerian Luar Negeri Iran", "Kemlu"), ("Kementerian Luar Negeri Israel", "Kemlu")),
    ("Organization", ("Departemen Kehakiman",), ("Departemen Keuangan",)),
    ("Organization", ("Angkatan Darat",), ("Angkatan Laut",)),
    ("Organization", ("AUKUS",), ("Axios",)),
    ("Organization", ("Brigade 12",), ("Brigade 13",)),
    ("Organization", ("BNPB",), ("BNPT",)),
    ("Place", ("Iran Barat",), ("Irak Barat",)),
    ("Actor", ("Salman bin Abdulaziz",), ("Abdulaziz bin Salman",)),  # father and son
    ("Actor", ("Rosa Araya",), ("Elmer Quispe",)),
    ("Actor", ("Emmanuel Macron",), ("Micron",)),
]


@pytest.mark.parametrize(("label", "one", "other"), TWO)
def test_two_things_are_not_proposed(label: str, one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert pairs(one, other, label=label) == []


def test_a_surname_alone_is_proposed_for_the_bearer_most_articles_name() -> None:
    given = [
        entry(1, "Actor", "Turki al-Maliki", articles=9),
        entry(2, "Actor", "Riyad al-Maliki", articles=2),
        entry(3, "Actor", "Maliki"),
    ]
    assert [(pair.first.name, pair.second.name) for pair in pairs_of(given)] == [("Turki al-Maliki", "Maliki")]


def test_the_surest_pair_comes_first_and_the_better_known_entity_in_it() -> None:
    given = [
        entry(1, "Actor", "Quispe"),
        entry(2, "Actor", "Elmer Quispe"),
        entry(3, "Actor", "Mojtaba Khameneiyang"),
        entry(4, "Actor", "Mojtaba Khamenei", articles=7),
    ]
    found = pairs_of(given)
    assert [(pair.first.id, pair.second.id) for pair in found] == [("actor:4", "actor:3"), ("actor:1", "actor:2")]
    assert [pair.score for pair in found] == sorted((pair.score for pair in found), reverse=True)


def test_words_that_names_are_made_of_are_no_slips_of_each_other() -> None:
    several = [(f"Komisi {word} {n}",) for word in ("Senata", "Senada") for n in range(3)]
    assert pairs(("Komisi Senata",), ("Komisi Senada",)) != []
    assert not [pair for pair in pairs(("Komisi Senata",), ("Komisi Senada",), *several) if pair.reason == "spelling"]


def test_what_is_decided_is_not_proposed_again() -> None:
    pair = [entry(1, "Actor", "Quispe"), entry(2, "Actor", "Elmer Quispe")]
    assert pairs_of(pair, Decisions(never=frozenset({("quispe", "actor:2")}))) == []
    assert pairs_of(pair, Decisions(always={"actor:1": "actor:2"})) == []


def test_ten_thousand_names_of_one_block_are_not_compared() -> None:
    assert pairs_of([entry(n, "Actor", f"{chr(97 + n % 26)}{n} Khan") for n in range(10_000)]) == []
