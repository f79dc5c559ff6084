"""Formats query results as text: a table, CSV, JSON or JSON Lines."""

import csv
import json
from collections.abc import Mapping
from io import StringIO
from typing import TYPE_CHECKING, Any

from cypher.saved_queries.saved_query import LARGEST_LIMIT
from graph.stored_graph import Answer, Graph, Node, Relationship

if TYPE_CHECKING:
    from cypher.saved_queries.row_counts import Counted

FORMATS = ("table", "csv", "json", "jsonl")


def written(answer: Answer, format_: str, width: int = 120, *, typed: bool = False) -> str:
    """Formats the answer in one of FORMATS; a table fits `width` characters.

    The table of a saved question omits columns that only serve the picture; that of a `typed` query shows every column.
    """
    if format_ == "json":
        return json.dumps(_objects(answer), ensure_ascii=False, indent=2)
    if format_ == "jsonl":
        return "\n".join(json.dumps(each, ensure_ascii=False) for each in _objects(answer))
    return _csv(answer) if format_ == "csv" else _table(answer, width, typed)


def left_out_lines(left_out: "Counted", shown: int) -> list[str]:
    """One line for each kind of what an answer with `shown` rows leaves out, with the parameter that brings it in."""
    lines = []
    if left_out.total and left_out.total > shown:
        limit = min(left_out.total, LARGEST_LIMIT)
        brought = "all" if limit == left_out.total else f"the first {limit}"
        lines.append(f"{shown} of {left_out.total} rows; --param limit={limit} gives {brought}")
    if left_out.coarse:
        lines.append(f"{left_out.coarse} more, dated only by year or month, may be in that time; --param coarse=yes adds them")
    if left_out.undated:
        lines.append(f"{left_out.undated} more have no date and are left out")
    return lines


def _objects(answer: Answer) -> list[dict[str, Any]]:
    """One object per row, for `json` and `jsonl`."""
    return [{column: _plain(cell) for column, cell in zip(answer.columns, row, strict=True)} for row in answer.rows]


def _plain(cell: Any) -> Any:
    if isinstance(cell, Node):
        return {"id": cell.id, "label": cell.label, **{key: _plain(value) for key, value in cell.properties.items()}}
    if isinstance(cell, Relationship):
        ends = {"relationship": cell.type, "from": cell.source, "to": cell.target}
        return ends | {key: _plain(value) for key, value in cell.properties.items()}
    if isinstance(cell, Graph):
        return {"nodes": [_plain(node) for node in cell.nodes], "relationships": [_plain(each) for each in cell.relationships]}
    if isinstance(cell, Mapping):
        return {str(key): _plain(value) for key, value in cell.items()}
    return [_plain(item) for item in cell] if isinstance(cell, list | tuple) else cell


def _text(cell: Any) -> str:
    """Formats a cell on one line, for display."""
    if isinstance(cell, Node):
        return cell.name
    if isinstance(cell, Relationship):
        return cell.type
    if isinstance(cell, Graph):
        return _path(cell)
    if _is_evidence(cell):
        return " | ".join(_quote(said) for said in cell)
    if isinstance(cell, Mapping):
        return ", ".join(f"{key}: {_text(value)}" for key, value in cell.items())
    if isinstance(cell, list | tuple):
        return ", ".join(_text(item) for item in cell)
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else " ".join(str(cell).split())


def _path(path: Graph) -> str:
    """Formats a path step by step: "Rusia –MEMBER_OF→ CSTO ←MEMBER_OF– Armenia"; any other graph as its node names."""
    if len(path.relationships) != len(path.nodes) - 1:
        return " – ".join(node.name for node in path.nodes)
    parts = [path.nodes[0].name]
    for step, node in zip(path.relationships, path.nodes[1:], strict=True):
        arrow = f"–{step.type}→" if step.target == node.id else f"←{step.type}–"
        parts += [arrow, node.name]
    return " ".join(parts)


def _is_evidence(cell: Any) -> bool:
    return isinstance(cell, list) and bool(cell) and all(isinstance(said, Mapping) and "sentence" in said for said in cell)


def _quote(said: Mapping[str, Any]) -> str:
    where = ", ".join(str(said[key]) for key in ("title", "source", "published") if said.get(key))
    return f"“{' '.join(str(said.get('text')).split())}” ({where or said.get('article')})"


def _csv(answer: Answer) -> str:
    """CSV with a header; cells that a spreadsheet would run as formulas are escaped."""
    from explorer.export.cells import guarded

    out = StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(answer.columns)
    for row in answer.rows:
        rows.writerow(guarded(cell if isinstance(cell, int | float) else _text(cell)) for cell in row)
    return out.getvalue().rstrip("\n")


def _table(answer: Answer, width: int, typed: bool) -> str:
    """A table with evidence reduced to its newest sentence; nodes by name, relationships and paths omitted unless `typed`."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    shown = [number for number in range(len(answer.columns)) if not _left_out(answer, number, typed)]
    told = [number for number in range(len(answer.columns)) if any(_is_evidence(row[number]) for row in answer.rows)]
    table = Table(box=None, pad_edge=False, header_style="bold", show_edge=False)
    for number in shown:
        table.add_column(answer.columns[number], overflow="fold", justify="right" if _numeric(answer, number) else "left")
    table.add_column("evidence", overflow="fold", ratio=1) if told else None
    for row in answer.rows:
        cells = [Text(_text(row[number])) for number in shown]
        table.add_row(*cells, *([Text(_evidence(row, told))] if told else []))
    console = Console(width=width, file=StringIO(), color_system=None, highlight=False)
    console.print(table)
    return "\n".join(line.rstrip() for line in console.file.getvalue().splitlines())  # type: ignore[attr-defined]


def _evidence(row: tuple[Any, ...], told: list[int]) -> str:
    said = [one for number in told if _is_evidence(row[number]) for one in row[number]]
    more = f" +{len(said) - 1}" if len(said) > 1 else ""
    return (_quote(said[0]) + more) if said else ""


def _left_out(answer: Answer, number: int, typed: bool) -> bool:
    """Whether the table omits a column: relationships, paths, evidence, nodes whose name is in another column."""
    cells = [row[number] for row in answer.rows if row[number] is not None]
    if typed:
        return any(_is_evidence(cell) for cell in cells)
    if not answer.rows or answer.columns[number] in ("evidence", "ids"):
        return True
    if cells and all(isinstance(cell, Node) for cell in cells):
        names = [row[number].name if isinstance(row[number], Node) else None for row in answer.rows]
        return any([row[other] for row in answer.rows] == names for other in range(len(answer.columns)) if other != number)
    return any(_graphical(cell) for cell in cells)


def _graphical(cell: Any) -> bool:
    if isinstance(cell, list | tuple):
        return any(_graphical(item) and not isinstance(item, Node) for item in cell)
    return isinstance(cell, Relationship | Graph)


def _numeric(answer: Answer, number: int) -> bool:
    cells = [row[number] for row in answer.rows if row[number] is not None]
    return bool(cells) and all(isinstance(cell, int | float) for cell in cells)
