"""Writes the rows of a table, as the page shows them, as CSV for spreadsheets."""

import csv
from collections.abc import Mapping, Sequence
from io import StringIO
from typing import Any

from explorer.export.cells import guarded


def rows_as_csv(rows: Sequence[Mapping[str, Any]]) -> bytes:
    """Converts rows with the same headings to UTF-8 with a byte order mark, which Excel needs; formulas are guarded."""
    out = StringIO(newline="")
    table = csv.writer(out)
    table.writerow(guarded(heading) for heading in (rows[0] if rows else ()))
    table.writerows([guarded(value) for value in row.values()] for row in rows)
    return out.getvalue().encode("utf-8-sig")
