"""The list of articles: how it is searched."""

import pytest

from explorer.screens.articles import matching

ROWS = [
    {"title": "Aliansi Siap Ekspansi", "source": "SINDOnews.com", "published": "2024-06-25"},
    {"title": "Kunjungan ke Tajikistan", "source": None, "published": None},
]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("", [0, 1]), ("sindo", [0]), ("2024-06 aliansi", [0]), ("KUNJUNGAN", [1]), ("aliansi tajikistan", [])],
)
def test_every_word_must_stand_in_title_medium_or_date(wanted: str, found: list[int]) -> None:
    assert matching(ROWS, wanted) == [ROWS[place] for place in found]
