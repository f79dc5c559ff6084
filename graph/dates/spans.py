"""Spans of time: a date of any precision (`2019`, `2019-09`, `2019-09-14`) is in one only if it cannot lie outside of it."""

from calendar import monthrange

Span = tuple[str, str]
"""The first and the last date, both of any precision and inclusive."""


def first_day(date: str) -> str:
    """The first day a date can mean: "2019" is 2019-01-01."""
    return f"{date}-01-01"[:10] if len(date) == 4 else f"{date}-01"[:10]


def last_day(date: str) -> str:
    """The last day a date can mean: "2019-09" is 2019-09-30."""
    if len(date) == 4:
        return f"{date}-12-31"
    return f"{date}-{monthrange(int(date[:4]), int(date[5:7]))[1]:02}" if len(date) == 7 else date


def within(date: str, span: Span) -> bool:
    """Whether all days a date can mean are in the span: "2019" is not known to be in September 2019."""
    return first_day(date) >= first_day(span[0]) and last_day(date) <= last_day(span[1])


def may_be_within(date: str, span: Span) -> bool:
    """Whether a date overlaps the span without being known to be in it: "2019" and September 2019."""
    return not within(date, span) and first_day(date) <= last_day(span[1]) and last_day(date) >= first_day(span[0])


def shortest(date: str, *, end: bool) -> str:
    """The shortest date with the same bound: 2019-09-30 as an end is 2019-09, 2019-01-01 as a beginning is 2019."""
    edge = last_day if end else first_day
    return next(short for short in (date[:4], date[:7], date) if edge(short) == edge(date))
