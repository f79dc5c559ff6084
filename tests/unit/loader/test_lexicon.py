"""The lexicons as data: complete, sourced, and without contradictions."""

from importlib.resources import files

import pytest
from babel import Locale

from loader.language.id.lexicon import lexicon, rows_of
from loader.mentions.lexicon_names import known_in
from loader.names import words_of

# Codes of CLDR that nobody lives under or that are no territory of ISO 3166-1.
UNPEOPLED = set(
    ["AC", "AQ", "BV", "CP", "CQ", "DG", "EA", "EU", "EZ", "HM", "IC", "QO", "TA", "TF", "UM", "UN", "XA", "XB", "ZZ"]
)


def test_every_country_of_iso_3166_is_there() -> None:
    codes = {code for code in Locale("id").territories if len(code) == 2 and code.isalpha()} - UNPEOPLED
    assert codes <= set(lexicon().countries)


@pytest.mark.parametrize("language", ["id", "en"])
def test_countries_are_known_by_their_babel_names(language: str) -> None:
    territories = Locale(language).territories
    missed = []
    for code, entry in lexicon().countries.items():
        name = territories.get(code, "").replace("’", "'")
        plain = not set("()-&") & set(name) and "SAR" not in name and "DAK" not in name
        if name and plain and code not in ("PS", "CX", "JE"):
            found = list(known_in(0, name, words_of(name), lexicon()))
            if [c.entry for c in found] != [entry]:
                missed.append((code, name))
    assert missed == []


def test_at_least_two_hundred_bodies_and_three_hundred_persons_are_known() -> None:
    bodies = [row for row in rows_of("bodies.tsv") if row["kind"] in {"alliance", "international", "armed group", "ngo"}]
    assert len(bodies) >= 200
    assert len(list(rows_of("leaders.tsv"))) >= 300


@pytest.mark.parametrize("table", ["countries", "bodies", "media", "places", "leaders", "given_names"])
def test_every_table_tells_its_source_and_names_nothing_twice(table: str) -> None:
    text = files("loader.language.id.lexicon").joinpath(f"{table}.tsv").read_text(encoding="utf-8")
    assert "# Source:" in text.split("\n\n")[0]
    keys = [tuple(row.get(column, "") for column in ("code", "country", "name")) for row in rows_of(f"{table}.tsv")]
    assert len(keys) == len(set(keys))


def test_one_id_has_one_type() -> None:
    types: dict[str, set[str]] = {}
    for forms in lexicon().forms.values():
        for form in forms:
            types.setdefault(form.entry.id, set()).add(form.entry.type)
    assert {identity for identity, found in types.items() if len(found) > 1} == set()
