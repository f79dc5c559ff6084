"""Dates of any precision in spans of time: what is known to be in one, what may be."""

import pytest

from graph.dates.spans import may_be_within, shortest, within

SEPTEMBER = ("2019-09", "2019-09")


@pytest.mark.parametrize(
    ("date", "span", "known", "perhaps"),
    [
        ("2019-09-14", SEPTEMBER, True, False),
        ("2019-09", SEPTEMBER, True, False),
        ("2019", SEPTEMBER, False, True),
        ("2018", SEPTEMBER, False, False),
        ("2019-10", SEPTEMBER, False, False),
        ("2019", ("2019", "2019"), True, False),
        ("2019", ("2018-12", "2020-01"), True, False),
        ("2019-09", ("2019-09-01", "2019-09-30"), True, False),  # the last day of a month is its own
        ("2019-09", ("2019-09-02", "2019-09-30"), False, True),
        ("2020-02", ("2020-02-01", "2020-02-28"), False, True),  # a leap year
    ],
)
def test_a_date_is_in_a_span_only_if_it_cannot_lie_outside(
    date: str, span: tuple[str, str], known: bool, perhaps: bool
) -> None:
    assert (within(date, span), may_be_within(date, span)) == (known, perhaps)


@pytest.mark.parametrize(
    ("date", "end", "short"),
    [
        ("2019-09-30", True, "2019-09"),
        ("2019-12-31", True, "2019"),
        ("2019-09-29", True, "2019-09-29"),
        ("2019-09-01", False, "2019-09"),
        ("2019-01-01", False, "2019"),
        ("2019-09-30", False, "2019-09-30"),
        ("2019", False, "2019"),
    ],
)
def test_a_bound_is_the_shortest_date_that_means_it(date: str, end: bool, short: str) -> None:
    assert shortest(date, end=end) == short
