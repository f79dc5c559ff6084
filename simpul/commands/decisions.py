"""The command decisions: lists readers' verdicts on claims, exports and imports them, prints them as annotations."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import DecisionError
from graph.settings import Settings, settings_from
from simpul.progress import say

if TYPE_CHECKING:
    from cypher.database import Database
    from cypher.decisions.verdict import Verdict


def decisions(
    export: Annotated[Path | None, typer.Option("--export", metavar="FILE", help="Write them to a file.")] = None,
    import_: Annotated[Path | None, typer.Option("--import", metavar="FILE", help="Add those of a colleague's file.")] = None,
    annotations: Annotated[
        bool, typer.Option("--as-annotations", help="Print what was confirmed and corrected as lines of annotation.")
    ] = False,
) -> None:
    """List readers' decisions (right, wrong, corrected, same or another event) and apply them to the graph.

    They are on claims, and on the date and medium of articles.

    Of two decisions on one claim the later stands. One whose claim is not in the graph waits until its article is loaded.
    Decisions about names (decisions.yml) and about the date or medium of an article hold after this too: articles they are
    about are read again, from the database.
    """
    from cypher.atomic_file import write_whole
    from cypher.database import connect
    from cypher.decisions.annotations import annotation_lines
    from cypher.decisions.apply_verdicts import settle
    from cypher.decisions.verdict_targets import standing
    from cypher.decisions.verdicts import add_lines, read_verdicts

    settings = settings_from()
    if import_:
        if not import_.exists():
            raise DecisionError(f"{import_}: there is no such file; expected one written by simpul decisions --export")
        given = read_verdicts(import_)
        _tell_damaged(given.damaged)
        say(f"decisions: {add_lines(settings, given.all):,} new of {len(given.all):,}")
    kept = read_verdicts(settings.verdicts_file)
    _tell_damaged(kept.damaged)
    if export:
        try:
            write_whole(export, "".join(f"{verdict.line}\n" for verdict in kept.all))
        except OSError as error:
            raise DecisionError(f"{export}: cannot be written ({error.strerror}); choose another file") from error
        say(f"decisions: {len(kept.all):,} written to {export}")
        return
    with connect(settings) as database:
        _settle_names(database, settings)
        settled = settle(database, kept)
        if annotations:
            typer.echo("\n".join(annotation_lines(database, kept.all)))
            return
    stands, waiting = {item.line for item in standing(kept.all)}, {item.line for item in settled.waiting}
    overruled, partly = ({item.line for item in items} for items in (settled.overruled, settled.partly))
    for verdict in kept.all:
        state = "" if verdict.line in stands - overruled else "a later one stands"
        state = "waiting" if verdict.line in waiting else "a later one stands in part" if verdict.line in partly else state
        typer.echo("  ".join(part for part in (verdict.at[:16], verdict.says, _told(verdict), verdict.note, state) if part))
    say(f"decisions: {settings.verdicts_file}")


def settle_decisions(database: "Database", settings: Settings) -> None:
    """Applies readers' decisions to the graph after a load."""
    from cypher.decisions.apply_verdicts import settle
    from cypher.decisions.verdicts import read_verdicts

    _settle_names(database, settings)
    kept = read_verdicts(settings.verdicts_file)
    _tell_damaged(kept.damaged)
    settled = settle(database, kept)
    if kept.all:
        say(f"decisions: {len(kept.all):,} hold, {len(settled.waiting):,} of them wait for their articles")


def _settle_names(database: "Database", settings: Settings) -> None:
    from cypher.decisions.for_reading import reading_decisions
    from loader.reread import settle_names

    if read := settle_names(database, reading_decisions(settings)):
        say(f"decisions about names and articles: {read:,} articles are read again")


def _tell_damaged(damaged: tuple[object, ...]) -> None:
    for item in damaged:
        say(f"{item.where}: {item.why}; left out, the rest holds")  # type: ignore[attr-defined]


def _told(verdict: "Verdict") -> str:
    was = verdict.was
    told = was.get("summary") or " ".join(str(was[key]) for key in ("source", "type", "target") if was.get(key))
    told = told or verdict.sentences[0]
    if verdict.about == "telling":
        other = was["other"]
        joining = "is the same as" if verdict.word == "same event" else "is another event than"
        return f"telling: {told} {joining} {other.get('summary') or other['sentences'][0]}"
    changed = ", ".join(f"{key} = {value}" for key, value in verdict.to.items())
    return f"{verdict.about}: {told}" + (f" ({changed})" if changed else "")
