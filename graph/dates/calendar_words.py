"""Names of months and weekdays in Indonesian and English, with newspapers' abbreviations."""

from datetime import date

_MONTHS = (
    "januari jan january",
    "februari feb pebruari february peb",
    "maret mar march mrt",
    "april apr",
    "mei may",
    "juni jun june",
    "juli jul july",
    "agustus agu ags agt aug august agst",
    "september sep sept",
    "oktober okt oct october",
    "november nov nopember nop",
    "desember des dec december",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}

# Numbered as in datetime.weekday: Monday is 0.
_WEEKDAYS = ("senin monday mon", "selasa tuesday tue", "rabu wednesday wed", "kamis thursday thu", "jumat jum'at friday fri")
_WEEKEND = ("sabtu saturday sat", "minggu ahad sunday sun")
WEEKDAYS = {name: number for number, names in enumerate((*_WEEKDAYS, *_WEEKEND)) for name in names.split()}

# Longest first, so that 'september' is not read as 'sep'.
MONTH_PATTERN = "|".join(sorted(MONTHS, key=len, reverse=True))
WEEKDAY_PATTERN = "|".join(
    name for names in (*_WEEKDAYS, *_WEEKEND) for name in names.split()[: 1 + ("'" in names or "ahad" in names)]
)


def day(year: int, month: int, day_of_month: int) -> date | None:
    """The date, or None if it does not exist (31 February) or the year is implausible in a newspaper (not 1600 to 2199)."""
    try:
        return date(year, month, day_of_month) if 1600 <= year < 2200 else None
    except ValueError:
        return None
