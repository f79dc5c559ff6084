"""Counts events by year and month."""

from collections import Counter

from explorer.read.run_reads import Source, rows


def months_of(source: Source) -> dict[str, int]:
    """Counts events by year and by month, newest first, each year before its months: {"2019": 90, "2019-09": 84}.

    An event counts at its own date, or at its first report if no sentence dates it.
    """
    months = {str(row["month"]): int(row["events"]) for row in rows(source, "event_months")}
    years: Counter[str] = Counter()
    for month, events in months.items():
        years[month[:4]] += events
    found: dict[str, int] = {}
    for year in sorted(years, reverse=True):
        found[year] = years[year]
        found |= {month: months[month] for month in sorted(months, reverse=True) if month.startswith(f"{year}-")}
    return found
