"""Dates as people type them into a form, a link or a command."""

from datetime import date

import pytest

from graph.dates.typed import typed_date

TODAY = date(2024, 5, 20)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2019", "2019"),
        ("2019-09", "2019-09"),
        ("2019-9", "2019-09"),
        ("2019/09/18", "2019-09-18"),
        ("18/9/2019", "2019-09-18"),
        ("9/2019", "2019-09"),
        ("September 2019", "2019-09"),
        (" agustus  2019 ", "2019-08"),
        ("18 Sept 2019", "2019-09-18"),
        ("September 18, 2019", "2019-09-18"),
        ("today", "2024-05-20"),
        ("today-30", "2024-04-20"),
        ("pekan lalu", "2024-05"),
        ("2019-13", None),
        ("31 Februari 2019", None),
        ("sometime", None),
        ("Iran September 2019", None),
        ("20190", None),
        ("", None),
    ],
)
def test_a_whole_text_is_a_date_or_none(text: str, found: str | None) -> None:
    assert typed_date(text, TODAY) == found
