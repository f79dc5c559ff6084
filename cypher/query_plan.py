"""Query plans: checks that a plan only reads, and formats it as text."""

from collections.abc import Iterator, Mapping
from typing import Any

from neo4j import ResultSummary

from cypher.safety.read_only import PROCEDURES

_REFUSED = ("LoadCSV", "Show", "Terminate", "Create", "Merge", "Delete", "Set", "Remove", "Foreach")


def only_reads(summary: ResultSummary) -> bool:
    """Whether the summary of a Neo4j EXPLAIN shows a query that only reads, calling none but the allowed procedures."""
    return summary.query_type == "r" and all(_reads(operator) for operator in operators(summary.plan or {}))


def _reads(operator: Mapping[str, Any]) -> bool:
    name = str(operator.get("operatorType", ""))
    if name.startswith("ProcedureCall"):  # its details: "db.labels() :: (label :: STRING)"
        return str(operator.get("args", {}).get("Details")).partition("(")[0].casefold() in PROCEDURES
    return not any(part in name for part in _REFUSED)


def operators(plan: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The operators of a Neo4j plan, from the result down."""
    yield plan
    for child in plan.get("children", ()):
        yield from operators(child)


def plan_text(plan: Mapping[str, Any], depth: int = 0) -> str:
    """Formats a plan as text: the embedded engine's own rendering, or a Neo4j's operators, indented."""
    arguments = plan.get("args", {})
    if drawn := arguments.get("string-representation"):
        return str(drawn).strip()
    line = f"{'  ' * depth}{str(plan.get('operatorType', '')).split('@')[0]} {arguments.get('Details', '')}".rstrip()
    rows = arguments.get("EstimatedRows")
    line += f" (about {rows:.0f} rows)" if isinstance(rows, float) else ""
    return "\n".join([line, *(plan_text(child, depth + 1) for child in plan.get("children", ()))])
