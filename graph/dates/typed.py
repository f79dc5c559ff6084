"""Parses a date that a user types: "2019", "2019-09", "18/9/2019", "September 2019", "today-30"."""

import re
from datetime import date, timedelta

from graph.dates.calendar_words import MONTHS, day
from graph.dates.phrases import dates_in


def typed_date(text: str, today: date | None = None) -> str | None:
    """Parses the date as YYYY, YYYY-MM or YYYY-MM-DD; None if the whole text is not a date.

    `today` and `today-30` are relative to `today` (default: the clock); a day and month without a year are the nearest ones.
    """
    text, now = " ".join(text.split()).strip("."), today or date.today()
    if back := re.fullmatch(r"(?:today|hari ini)(?: ?- ?(\d{1,5}))?", text, re.IGNORECASE):
        return (now - timedelta(days=int(back[1] or 0))).isoformat()
    if parts := re.fullmatch(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?", text, re.ASCII):
        return _written(parts[1], parts[2], parts[3])
    if parts := re.fullmatch(r"(\d{1,2})[-/.](\d{4})", text, re.ASCII):
        return _written(parts[2], parts[1], None)
    if parts := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", text, re.ASCII):
        return _written(parts[3], parts[2], parts[1])
    if parts := re.fullmatch(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", text, re.IGNORECASE):
        month = MONTHS.get(parts[1].lower())
        return _written(parts[3], str(month), parts[2]) if month else None
    found = dates_in(text, now.isoformat())
    whole = len(found) == 1 and found[0].start == 0 and found[0].end == len(text)
    return found[0].date if whole else None


def _written(year: str, month: str | None, of_month: str | None) -> str | None:
    value = day(int(year), int(month or 1), int(of_month or 1))
    return value.isoformat()[: 10 if of_month else 7 if month else 4] if value else None
