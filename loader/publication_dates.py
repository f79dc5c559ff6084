"""The day an article was published, from the ways Indonesian sites and corpora write it."""

import re
from collections.abc import Iterable
from datetime import date

from loader.calendar_words import MONTH_PATTERN, MONTHS, WEEKDAY_PATTERN, day

_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
# '25 Juni 2024', '05 Apr 2015', '10-Sep-19', '03 Juni 2025'
_WORDS = re.compile(rf"\b(\d{{1,2}})[ ./-]+({MONTH_PATTERN})\.?,?[ ./-]+(\d{{4}}|\d{{2}})(?!\d)", re.I)
# 'September 10, 2019'
_ENGLISH = re.compile(rf"\b({MONTH_PATTERN})\.? (\d{{1,2}}),? (\d{{4}})\b", re.I)
# '17/09/2019', '25.06.2024', and '8/28/2025' where the first cannot be the month's day
_DIGITS = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b")
# '8/9/2025 5:46': spreadsheets write the month first, without zeros and with a clock time
_SPREADSHEET = re.compile(r"\s*(?=[1-9]/|\d\d/[1-9]/)(\d{1,2})/(\d{1,2})/(\d{4}) \d{1,2}:\d\d(?::\d\d)?\s*$")
# 'Minggu (30/8/2021)', 'Selasa, 10 September 2019': the day a report gives for itself
_REPORT_DAY = re.compile(rf"\b(?:{WEEKDAY_PATTERN}),? ?\(?(\d{{1,2}})(?:/(\d{{1,2}})/| ({MONTH_PATTERN}) )(\d{{4}})\b", re.I)
_QUOTING = re.compile(
    r"\b(?:dilansir|melansir|lansir|dikutip|mengutip|diberitakan|dilaporkan|kata|ujar|tulis|ucap|tutur|kepada)", re.I
)


def publication_date(text: str) -> date | None:
    """The first date written in a short text such as 'Selasa, 25 Juni 2024 - 11:14 WIB'; None where there is none."""
    if found := _ISO.search(text):
        return day(int(found[1]), int(found[2]), int(found[3]))
    if found := _WORDS.search(text):
        year = int(found[3])
        return day(year if year > 99 else 2000 + year, MONTHS[found[2].lower()], int(found[1]))
    if found := _ENGLISH.search(text):
        return day(int(found[3]), MONTHS[found[1].lower()], int(found[2]))
    if found := _SPREADSHEET.match(text):
        return day(int(found[3]), int(found[1]), int(found[2])) or day(int(found[3]), int(found[2]), int(found[1]))
    if found := _DIGITS.search(text):
        first, second, year = (int(part) for part in found.groups())
        return day(year, second, first) or day(year, first, second)
    return None


def report_day(sentences: Iterable[str]) -> date | None:
    """The day the body gives for itself ('Dilansir AP, Minggu (30/8/2021)'): the latest beside a source, else the first."""
    quoted: list[date] = []
    others: list[date] = []
    for sentence in sentences:
        (quoted if _QUOTING.search(sentence) else others).extend(_days(sentence))
    return max(quoted) if quoted else next(iter(others), None)


def _days(sentence: str) -> list[date]:
    found = (
        day(int(found[4]), int(found[2] or MONTHS[found[3].lower()]), int(found[1])) for found in _REPORT_DAY.finditer(sentence)
    )
    return [one for one in found if one]


def unswapped(stated: date, sentences: Iterable[str]) -> date:
    """The stated day, or the same with day and month swapped where only that one stands in the text.

    Some exports turn 10/9/2019 into 2019-10-09 although the report says 'Selasa (10/9/2019)'.
    """
    swapped = day(stated.year, stated.day, stated.month) if stated.day <= 12 else None
    if swapped is None or swapped == stated:
        return stated
    told = {one for sentence in sentences for one in _days(sentence)}
    return swapped if swapped in told and stated not in told else stated
