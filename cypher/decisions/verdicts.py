"""Reads and appends decisions.jsonl: readers' verdicts on claims and articles (right, wrong, corrected, same or another event).

One per line, so that two files merge by joining:

    {"about": "event", "says": "wrong", "at": "2026-05-01T09:30:00+00:00", "sentences": ["article:…#3"], "was": {…}, "to": {}}

The later of two verdicts on one claim applies; `open` takes earlier ones back. A damaged line is reported and skipped.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from cypher.atomic_file import write_whole
from cypher.decisions.verdict import Verdict, time_of, verdict_in
from graph.errors import DecisionError
from graph.settings import Settings


@dataclass(frozen=True)
class Damaged:
    """A line that is not a valid verdict: where, and why."""

    where: str
    why: str


@dataclass(frozen=True)
class Verdicts:
    """The verdicts of a file, earliest first, and the lines that could not be read."""

    all: tuple[Verdict, ...] = ()
    damaged: tuple[Damaged, ...] = ()


def read_verdicts(path: Path) -> Verdicts:
    """Reads the verdicts of a file; none if there is no file.

    Raises:
        DecisionError: the file cannot be read at all.
    """
    try:
        lines = path.read_bytes().splitlines()
    except FileNotFoundError:
        return Verdicts()
    except OSError as error:
        raise DecisionError(f"{path}: cannot be read ({error.strerror}); choose another folder with SIMPUL_DATA") from error
    found: list[Verdict] = []
    damaged: list[Damaged] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        read = verdict_in(line)
        if isinstance(read, Verdict):
            found.append(read)
        else:
            damaged.append(Damaged(f"{path}:{number}", read))
    return Verdicts(
        tuple(sorted(found_by_line(found), key=lambda item: (time_of(item.at), item.at, item.line))), tuple(damaged)
    )


def found_by_line(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """Removes repeated verdicts."""
    return list({verdict.line: verdict for verdict in verdicts}.values())


def add_verdict(settings: Settings, verdict: Verdict) -> Verdict:
    """Appends a verdict with the latest timestamp of the file. Raises DecisionError if it cannot be written."""
    there = read_verdicts(settings.verdicts_file).all
    stamped = replace(verdict, at=_later_than(there))
    _append(settings.verdicts_file, [stamped], there)
    return stamped


def _later_than(verdicts: Sequence[Verdict]) -> str:
    """The current time, or just after the latest verdict if a clock was set back or is too coarse."""
    now = datetime.now(timezone.utc)
    latest = max((time_of(verdict.at) for verdict in verdicts), default=now)
    return (latest + timedelta(microseconds=1) if latest >= now else now).isoformat(timespec="microseconds")


def add_lines(settings: Settings, verdicts: Iterable[Verdict]) -> int:
    """Appends verdicts that are not in the file yet; returns how many. Existing lines, also damaged ones, stay unchanged."""
    return _append(settings.verdicts_file, verdicts, read_verdicts(settings.verdicts_file).all)


def _append(path: Path, verdicts: Iterable[Verdict], there: Iterable[Verdict]) -> int:
    known = {verdict.line for verdict in there}
    new = [verdict.line for verdict in verdicts if verdict.line not in known]
    try:
        before = path.read_text("utf-8", "surrogateescape") if path.exists() else ""
        if before and not before.endswith("\n"):
            before += "\n"
        if new:
            write_whole(path, before + "".join(f"{line}\n" for line in new))
    except (OSError, UnicodeEncodeError) as error:
        raise DecisionError(f"{path}: cannot be written ({error}); choose another folder with SIMPUL_DATA") from error
    return len(new)
