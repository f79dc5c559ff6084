"""Reads the speakers that sentences quote, and the events that sentences report."""

from collections.abc import Iterable
from dataclasses import replace

from explorer.read.evidence.quote import Report, Speaker
from explorer.read.run_reads import Source, graph_by_label, rows


def speakers_in(source: Source, ids: Iterable[str]) -> dict[str, list[Speaker]]:
    """Reads the speakers that sentences quote, by sentence; each speaker once, with the first verb."""
    wanted = list(ids)
    said = rows(source, "speakers_in", ids=wanted) if wanted else []
    names = {node.id: node.name for node in graph_by_label(source, "nodes", (row["speaker"] for row in said)).nodes}
    found: dict[str, dict[str, Speaker]] = {}
    for row in sorted(said, key=lambda row: (row["telling"] or "", row["speaker"] or "")):
        if (id := row["speaker"]) in names:
            of_sentence = found.setdefault(row["sentence"], {})
            known = of_sentence.get(id) or Speaker(id, names[id], row["verb"] or "", (), row["word"] or "")
            of_sentence[id] = replace(known, tellings=tuple(sorted({*known.tellings, row["telling"]})))
    return {sentence: list(speakers.values()) for sentence, speakers in found.items()}


def reports_in(source: Source, ids: Iterable[str]) -> dict[str, list[Report]]:
    """Reads the events that sentences report, by sentence."""
    wanted = list(ids)
    found: dict[str, list[Report]] = {}
    told = rows(source, "reports_in", ids=wanted) if wanted else []
    for row in sorted(told, key=lambda row: (row["id"], (row["report"] or {}).get("telling") or "")):
        report = Report(
            row["id"],
            row["type"] or "",
            row["name"] or "",
            row["modality"] or "",
            row["quad_class"] or "",
            (row["report"] or {}).get("confidence"),
        )
        found.setdefault(row["sentence"], []).append(report)
    return found
