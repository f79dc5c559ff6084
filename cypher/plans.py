"""The plan of a query: what it would do, and as text."""

from collections.abc import Iterator, Mapping
from typing import Any

from neo4j import ResultSummary

_REFUSED = ("LoadCSV", "Show", "Terminate", "Create", "Merge", "Delete", "Set", "Remove", "Foreach")


def only_reads(summary: ResultSummary) -> bool:
    """Whether a Neo4j that was asked to EXPLAIN a query says that it only reads the graph."""
    return summary.query_type == "r" and not any(part in name for name in operators(summary.plan or {}) for part in _REFUSED)


def operators(plan: Mapping[str, Any]) -> Iterator[str]:
    """The operators of a Neo4j's plan, by name."""
    yield str(plan.get("operatorType", ""))
    for child in plan.get("children", ()):
        yield from operators(child)


def plan_text(plan: Mapping[str, Any], depth: int = 0) -> str:
    """The plan as text: the embedded engine's own drawing, a Neo4j's operators indented."""
    drawn = plan.get("args", {}).get("string-representation")
    if drawn:
        return str(drawn).strip()
    arguments = plan.get("args", {})
    line = f"{'  ' * depth}{str(plan.get('operatorType', '')).split('@')[0]} {arguments.get('Details', '')}".rstrip()
    rows = arguments.get("EstimatedRows")
    line += f" (about {rows:.0f} rows)" if isinstance(rows, float) else ""
    return "\n".join([line, *(plan_text(child, depth + 1) for child in plan.get("children", ()))])
