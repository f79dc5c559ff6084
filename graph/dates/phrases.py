"""Finds dates in a sentence: absolute ones, and those relative to publication ('pekan lalu', 'hari Minggu', 'Juli lalu')."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from re import Match

from graph.dates import patterns
from graph.dates.calendar_words import MONTHS, WEEKDAYS, day
from graph.dates.patterns import FEW, FUTURE, NUMBERS, PAST


@dataclass(frozen=True)
class DatePhrase:
    """A date expression in a text: `text[start:end]`, as YYYY, YYYY-MM or YYYY-MM-DD according to `precision`."""

    start: int
    end: int
    date: str
    precision: str


SIX_WEEKS, TWO_MONTHS = 45, 62  # days that an announced day or month lies ahead at most
Found = tuple[date, str] | None
Rule = Callable[[Match[str], date | None], Found]


def dates_in(text: str, published: str | None = None) -> tuple[DatePhrase, ...]:
    """Finds the dates in a text, in order; expressions relative to `published` (ISO) are skipped if it is None."""
    told = date.fromisoformat(published) if published else None
    found: list[DatePhrase] = []
    for match, rule in _longest_first(text):
        value = rule(match, told)
        free = all(match.end() <= other.start or match.start() >= other.end for other in found)
        if value and free:
            found.append(DatePhrase(match.start(), match.end(), _written(*value), value[1]))
    return tuple(sorted(found, key=lambda phrase: phrase.start))


def _longest_first(text: str) -> list[tuple[Match[str], Rule]]:
    """All matches of all rules, longest first: 'Senin kemarin' takes precedence over 'kemarin'."""
    found = [(match, rule) for pattern, rule in _RULES for match in pattern.finditer(text)]
    return sorted(found, key=lambda pair: pair[0].start() - pair[0].end())


def _written(value: date, precision: str) -> str:
    return value.isoformat()[: {"year": 4, "month": 7, "day": 10}[precision]]


def _full(match: Match[str], _: date | None) -> Found:
    """'24 Juni 2024', 'Senin (24/6/2024)', '2024-06-24'."""
    parts = match.groupdict()
    month = MONTHS[parts["month"].lower()] if parts.get("month") else int(parts["m"])
    year = int(parts["y"]) if len(parts["y"]) == 4 else 2000 + int(parts["y"])
    value = day(year, month, int(parts["d"]))
    return (value, "day") if value else None


def _without_year(match: Match[str], told: date | None) -> Found:
    """'15/9', '2 September', '8 April lalu', '28 September mendatang': the date nearest to publication."""
    parts = match.groupdict()
    if told is None or parts.get("event"):  # 'serangan 11 September' names a historical day
        return None
    month = MONTHS[parts["month"].lower()] if parts.get("month") else int(parts["m"])
    if parts.get("year"):
        value = day(told.year + _shift(parts["year"]), month, int(parts["d"]))
        return (value, "day") if value else None
    years = [day(told.year + shift, month, int(parts["d"])) for shift in (-1, 0, 1)]
    options = [one for one in years if one]
    weekday = WEEKDAYS.get((parts.get("weekday") or "").lower())
    fitting = [one for one in options if one.weekday() == weekday]
    nearest = _nearest(fitting, told, match) or _nearest(options, told, match)
    return (nearest, "day") if nearest else None


def _month(match: Match[str], told: date | None) -> Found:
    """'akhir Februari', 'bulan Juni', 'Juli lalu', 'September mendatang': the nearest such month, the past one if in doubt."""
    if told is None:
        return None
    month = MONTHS[match["month"].lower()]
    if year := match.groupdict().get("year"):
        return date(told.year + _shift(year), month, 1), "month"
    here = told.replace(day=1)
    nearest = _nearest([date(told.year + shift, month, 1) for shift in (-1, 0, 1)], here, match, slack=TWO_MONTHS)
    return (nearest, "month") if nearest else None


def _shift(when: str) -> int:
    """-1 for 'lalu', 0 for 'ini', 1 for 'depan'."""
    return 0 if when.lower() in ("ini", "berjalan") else 1 if re.search(FUTURE, when.lower()) else -1


def _day_of_month(match: Match[str], told: date | None) -> Found:
    """'tanggal 3 bulan lalu'."""
    if told is None:
        return None
    months = told.year * 12 + told.month - 1 + _shift(match["when"])
    value = day(months // 12, months % 12 + 1, int(match["d"]))
    return (value, "day") if value else None


def _weekend(match: Match[str], told: date | None) -> Found:
    """'akhir pekan lalu': the month of its Saturday."""
    if told is None:
        return None
    saturday = told + timedelta(days=5 - told.weekday())
    return saturday + timedelta(weeks=_shift(match["when"])), "month"


def _nearest(options: list[date], told: date, match: Match[str], slack: int = SIX_WEEKS) -> date | None:
    """The option nearest to the publication; a future one is at most `slack` days ahead, and none with 'sejak' or 'lalu'."""
    words = match.group().lower()
    if re.search(FUTURE, words):
        return next((one for one in options if one >= told), None)
    slack = 0 if re.search(rf"{PAST}|\bsejak\b", words) else slack
    past = [one for one in options if one <= told + timedelta(days=slack) and (slack or one != told)]
    return min(past, key=lambda one: abs((one - told).days)) if past else None


def _month_and_year(match: Match[str], _: date | None) -> Found:
    """'Januari 2022', and the first month of 'dari September hingga Oktober 2021'."""
    value = day(int(match["y"]), MONTHS[match["month"].lower()], 1)
    return (value, "month") if value else None


def _year(match: Match[str], _: date | None) -> Found:
    value = day(int(match["y"]), 1, 1)
    return (value, "year") if value else None


def _on_weekday(match: Match[str], told: date | None) -> Found:
    """'hari Minggu', 'Kamis siang', 'Jumat pekan lalu', 'Senin mendatang'; unqualified, the last one up to publication."""
    if told is None:
        return None
    number = WEEKDAYS[match["weekday"].lower()]
    back = timedelta(days=(told.weekday() - number) % 7)
    words = match.group().lower()
    if week := re.search(r" (?:pekan|minggu) (?:yang )?(\w+)", words):
        monday = told - timedelta(days=told.weekday())
        return monday + timedelta(weeks=_shift(week[1]), days=number), "day"
    if re.search(rf"{FUTURE}|besok", words):
        return told - back + timedelta(days=7), "day"
    return told - (back or timedelta(days=7 if re.search(rf"\b{PAST}\b", words) else 0)), "day"


def _fixed(days: int, precision: str = "day") -> Rule:
    return lambda _, told: (told + timedelta(days=days), precision) if told else None


_UNITS = {unit: unit for unit in ("hari", "pekan", "bulan", "tahun")}
_UNITS |= {"hr": "hari", "minggu": "pekan", "mgg": "pekan", "bln": "bulan", "thn": "tahun", "th": "tahun"}


def _ago(match: Match[str], told: date | None) -> Found:
    """'pekan lalu', 'dua tahun lalu', 'beberapa hari lalu', 'bulan depan', 'tahun ini', 'dalam tiga hari ke depan' is none."""
    if told is None:
        return None
    number = (match["number"] or "").strip().lower()
    count = int(number) if number.isdigit() else NUMBERS.get(number, 1)  # 'se' or no number is one
    if not number and (match["when"].lower() == "lagi" or match["unit"].lower() == "hari"):
        return None  # 'tahun lagi', '… hari lalu'
    unit, ahead = _UNITS[match["unit"].lower()], re.search(rf"{FUTURE}|lagi", match["when"].lower()) is not None
    count = 0 if match["when"].lower().startswith(("ini", "berjalan")) else count * (1 if ahead else -1)
    if number in FEW:  # a few days back is most likely the same month; a few months back may be any
        return (told - timedelta(days=3), "month") if unit == "hari" and not ahead else None
    if unit == "hari":
        return told + timedelta(days=count), "day"
    if unit == "pekan":
        return told + timedelta(weeks=count), "month"
    months = count * (12 if unit == "tahun" else 1) + told.year * 12 + told.month - 1
    value = day(months // 12, months % 12 + 1, 1)
    return (value, "year" if unit == "tahun" else "month") if value else None


_RULES: tuple[tuple[re.Pattern[str], Rule], ...] = (
    (patterns.DIGITS, _full),
    (patterns.DAY_MONTH_YEAR, _full),
    (patterns.ISO, _full),
    (patterns.DAY_SLASH_MONTH, _without_year),
    (patterns.DAY_MONTH, _without_year),
    (patterns.MONTH_YEAR, _month_and_year),
    (patterns.MONTH_PAST, _month),
    (patterns.MONTH_CUE, _month),
    (patterns.YEAR, _year),
    (patterns.YEAR_IN_BRACKETS, _year),
    (patterns.TODAY, _fixed(0)),
    (patterns.YESTERDAY, _fixed(-1)),
    (patterns.TWO_DAYS_AGO, _fixed(-2)),
    (patterns.TOMORROW, _fixed(1)),
    (patterns.IN_TWO_DAYS, _fixed(2)),
    (patterns.WEEKDAY, _on_weekday),
    (patterns.DAY_OF_MONTH, _day_of_month),
    (patterns.WEEKEND, _weekend),
    (patterns.AGO, _ago),
)
