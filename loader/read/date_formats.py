"""Parses publication dates in the formats of Indonesian sites, corpora and databases."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone
from typing import Any

from graph.dates.calendar_words import MONTH_PATTERN, MONTHS, WEEKDAY_PATTERN, day

WIB = timezone(timedelta(hours=7))
"""The time zone of Jakarta, in which time stamps are converted to days."""

_MONTH = rf"({MONTH_PATTERN})\b\.?"
_TH = r"(?:st|nd|rd|th)?"
# '2024-06-04', '2024/6/4', '2024.06.04', '20240604', '20240604T103000Z'
_ISO = re.compile(r"(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"^\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:[T ]?\d{4}(?:\d\d)?)?(?:Z|[+-]\d{4})?\s*$")
# '25 Juni 2024', '05 Apr 2015', '10-Sep-19', '4th of June, 2024'; a clock time is no year ('04 Jun 10:00')
# '4Juni2024', '04/Jun/2024:19:17:00 +0700'
_WORDS = re.compile(
    rf"\b(\d{{1,2}}){_TH}(?: of)?[ ./-]*({MONTH_PATTERN})(?![a-z])\.?,?[ ./'-]*"
    rf"(\d{{4}}(?!\d)|(?<!\d)\d{{2}}(?![\d:])(?!\.\d\d\b))",
    re.I,
)
# 'September 10, 2019', 'June 4th, 2024', 'Tue Jun 04 10:00:00 +0700 2024', '2024 Jun 04'
_ENGLISH = re.compile(
    rf"\b{_MONTH}[ -](\d{{1,2}}){_TH},?(?: \d{{1,2}}:\d\d(?::\d\d)?(?: [A-Z+-][\w:]*)?)?[ -](\d{{4}})\b", re.I
)
_YEAR_FIRST = re.compile(rf"\b(\d{{4}})[ ./-]+{_MONTH}[ ./-]+(\d{{1,2}})\b", re.I)
# '17/09/2019', '25.06.2024', and '8/28/2025' where the first cannot be the month's day; '04/06/24' alone
_DIGITS = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b")
_SHORT = re.compile(r"^\D{0,12}(\d{1,2})([/-])(\d{1,2})\2(\d{2})(?![\d/-])")
# '8/9/2025 5:46': spreadsheets write the month first, without zeros and with a clock time; '06/04/2024 07:17 PM'
_SPREADSHEET = re.compile(
    r"\s*(?:(?=[1-9]/|\d\d/[1-9]/)|(?=.* [AP]M\s*$))(\d{1,2})/(\d{1,2})/(\d{4}|\d\d),? \d{1,2}:\d\d(?::\d\d)?(?: [AP]M)?\s*$",
    re.I,
)
# Serial dates of spreadsheets (days since 30 December 1899): 45450 or 45450.34; from 1980 to 2069
_SERIAL = re.compile(r"\s*((?:29[3-9]|[3-5]\d\d|6[01]\d)\d\d)(?:\.\d+)?\s*$")
_DAY_ZERO = date(1899, 12, 30)
# '/Date(1717459200000+0700)/', as .NET writes it
_DOT_NET = re.compile(r"\s*\\?/Date\((-?\d+)(?:[+-]\d{4})?\)\\?/\s*$")
_NUMBER = re.compile(r"\s*\d{9,19}(?:\.\d*)?\s*$")
# A clock time with its zone: '23:30:00Z', '03:00:00 GMT', '10:00 PM UTC', '17.30 GMT+7'.
_CLOCK = re.compile(
    r"(?:\b|T)(?P<hour>[01]?\d|2[0-4])[:.](?P<minute>[0-5]\d)(?:[:.][0-5]\d(?:[.,]\d+)?)?\s*(?P<half>[ap]\.?m\.?)?"
    r"(?P<zone>\s*Z\b|\s*(?:UTC|GMT)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?\b|[+-]\d\d:?\d\d\b|\s[+-]\d{4}\b)",
    re.I,
)
_OFFSET = re.compile(r"([+-])(\d{1,2}):?(\d\d)?")
# 'Diperbarui 6 Juni 2024, diterbitkan 4 Juni 2024': the second is the publication date.
_ISSUED = re.compile(
    r"\b(?:di)?(?:terbit(?:kan)?|publikasikan|tayang(?:kan)?|rilis|publish(?:ed)?|posted|created|unggah|muat|buat|tulis)\b",
    re.I,
)
_CHANGED = re.compile(
    r"\b(?:di)?(?:perba(?:h)?arui|mutakhirkan|ubah|sunting|update[ds]?|last update[d]?|modified|edited)\b", re.I
)
# 'Minggu (30/8/2021)', 'Selasa, 10 September 2019': the day a report states in its body
_REPORT_DAY = re.compile(rf"\b(?:{WEEKDAY_PATTERN}),? ?\(?(\d{{1,2}})(?:/(\d{{1,2}})/| ({MONTH_PATTERN}) )(\d{{4}})\b", re.I)
_QUOTING = re.compile(
    r"\b(?:dilansir|melansir|lansir|dikutip|mengutip|diberitakan|dilaporkan|kata|ujar|tulis|ucap|tutur|kepada)", re.I
)


def stated_day(value: Any) -> date | None:
    """The day in a record's field: a text, 20240604, or seconds (milliseconds …) since 1970; None if there is none."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    text = str(value)
    if isinstance(value, float) and value == value and abs(value) < 1e19:
        text = str(int(value))
    if found := _COMPACT.match(text):
        return day(int(found[1]), int(found[2]), int(found[3]))
    if found := _SERIAL.match(text):
        return _DAY_ZERO + timedelta(days=int(found[1]))
    if found := _DOT_NET.match(text):
        text = found[1]
    return _since_1970(float(text)) if _NUMBER.match(text) else publication_date(text)


def _since_1970(number: float) -> date | None:
    """The day, in Jakarta, of this number of seconds, milliseconds, micro- or nanoseconds."""
    while number >= 1e11:
        number /= 1000
    return datetime.fromtimestamp(number, WIB).date() if number >= 1e8 else None


def publication_date(text: str) -> date | None:
    """The date in a short text such as 'Selasa, 25 Juni 2024 - 11:14 WIB', in Jakarta's time; None if there is none.

    Of several dates takes the one after 'diterbitkan', else the first that does not follow 'diperbarui'.
    """
    if (issued := _ISSUED.search(text)) and (found := _first_date(text[issued.end() :])):
        return found
    if changed := _CHANGED.search(text):
        if found := _first_date(text[: changed.start()]):
            return found
        text = text[changed.end() :]
    return _first_date(text)


def _first_date(text: str) -> date | None:
    written = _written(text)
    clock = _CLOCK.search(text) if written else None
    if written is None or clock is None:
        return written
    hour = int(clock["hour"]) % (12 if clock["half"] else 24) + (12 if (clock["half"] or "").lower().startswith("p") else 0)
    offset = _OFFSET.search(clock["zone"])
    sign = -1 if offset and offset[1] == "-" else 1
    away = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0)) * sign if offset else timedelta()
    moment = datetime(written.year, written.month, written.day, hour, int(clock["minute"])) - away + timedelta(hours=7)
    return moment.date()


def _written(text: str) -> date | None:
    """The first date as written, ignoring the zone of its clock."""
    if found := _ISO.search(text):
        return day(int(found[1]), int(found[3]), int(found[4]))
    text = re.sub(r"\bdj(?=[au])", "j", text, flags=re.I)  # 'Djuni', as before 1972
    if found := _WORDS.search(text):
        return day(_full_year(found[3]), MONTHS[found[2].lower()], int(found[1]))
    if found := _ENGLISH.search(text):
        return day(int(found[3]), MONTHS[found[1].lower()], int(found[2]))
    if found := _YEAR_FIRST.search(text):
        return day(int(found[1]), MONTHS[found[2].lower()], int(found[3]))
    if found := _SPREADSHEET.match(text):
        first, second, year = int(found[1]), int(found[2]), _full_year(found[3])
        return day(year, first, second) or day(year, second, first)
    if found := _DIGITS.search(text):
        first, second, year = (int(part) for part in found.groups())
        return day(year, second, first) or day(year, first, second)
    if found := _SHORT.match(text):
        return day(_full_year(found[4]), int(found[3]), int(found[1]))
    return None


def _full_year(digits: str) -> int:
    year = int(digits)
    return year if len(digits) == 4 else 2000 + year if year < 70 else 1900 + year


def report_day(sentences: Iterable[str]) -> date | None:
    """The day the body states ('Dilansir AP, Minggu (30/8/2021)'): the latest beside a source, else the first."""
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
    """The stated day, or with day and month swapped if only that day occurs in the text.

    Some exports turn 10/9/2019 into 2019-10-09 although the report says 'Selasa (10/9/2019)'.
    """
    swapped = day(stated.year, stated.day, stated.month) if stated.day <= 12 else None
    if swapped is None or swapped == stated:
        return stated
    told = {one for sentence in sentences for one in _days(sentence)}
    return swapped if swapped in told and stated not in told else stated
