"""Implements `simpul export`: reads the requested graph from the database and writes it to a file."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cypher.entity_lookup import emptiness, entity_named
from cypher.pasted_query import pasted
from cypher.saved_queries.library import SavedQuery, values_of
from cypher.saved_queries.row_counts import counted
from cypher.statements import labeled
from cypher.whole_answer import answer_for_file
from explorer.notes import notes_of
from graph.errors import ExportError
from graph.model import ENTITY_TYPES, RELATION_TYPES, label_of
from graph.settings import Settings
from graph.stored_graph import Answer
from simpul.answers import left_out_lines
from simpul.progress import Progress, say

if TYPE_CHECKING:
    from cypher.database import Database
    from explorer.export import Contents

LARGEST = 20_000
"""Maximum paths of an export around a node; for more, export everything."""


@dataclass(frozen=True)
class Wanted:
    """What to export: one of a saved query, a typed query, a node's surroundings, a view, everything; if none, all views."""

    query: SavedQuery | None
    cypher: str | None
    around: str | None
    hops: int
    view: Path | None
    everything: bool


def question(
    asked: SavedQuery | None, cypher: str | None, given: dict[str, str], database: "Database"
) -> tuple[str, dict[str, Any], str]:
    """The query to run, its parameters and its title; entities given by name are resolved."""
    if asked is None:
        typed = pasted(cypher or "")
        return typed.text, {**typed.parameters, **given}, cypher or ""
    entities = {name for name, text in given.items() if text and text != "null" and asked.parameter(name).type == "entity"}
    found = {name: entity_named(database, text) if name in entities else text for name, text in given.items()}
    return asked.text, dict(values_of(asked, found)), asked.title["id"]


def of_saved_views(format_name: str | None, output: Path) -> bool:
    """Whether this format exports all saved views if nothing else is requested."""
    return (format_name or _by_ending(output)) == "steps"


def run(settings: Settings, wanted: Wanted, given: dict[str, str], format_name: str | None, output: Path) -> None:
    """Writes the file and reports what it contains.

    Raises:
        ExportError: an unknown format, nothing to export, or a file that cannot be written.
    """
    from cypher.database import connect
    from explorer import export

    format_ = export.format_named(format_name or _by_ending(output))
    with connect(settings) as database, Progress("nodes and relationships") as progress:
        asked = export.with_notes(_contents(database, settings, wanted, given, progress), notes_of(settings))
        contents = export.prepared(asked, format_)
        counts = contents.counts()
        if not counts.nodes:
            why = emptiness(database) or ": the answer holds no nodes. A query must return nodes, not their names alone"
            raise ExportError(f"nothing to export{why}")
        progress.total = counts.nodes + counts.relationships
        counts = export.write(contents, format_.name, output)
    say(f"{output}: {counts.nodes:,} nodes, {counts.relationships:,} relationships, {counts.events:,} events as {format_.name}")
    if format_.leaves_out:
        say(f"{format_.name} has no place for {format_.leaves_out}: they are left out")


def _by_ending(output: Path) -> str:
    from explorer import export

    for format_ in sorted(export.formats(), key=lambda each: -len(each.suffix)):  # .ftm.json before .json
        if output.name.lower().endswith("." + format_.suffix):
            return format_.name
    raise ExportError(f'{output.name} tells no format by its ending; give --format ("simpul formats" lists them)')


def _contents(
    database: "Database", settings: Settings, wanted: Wanted, given: dict[str, str], progress: Progress
) -> "Contents":
    from explorer import export

    language, rows, total = settings.language or "id", None, None
    if wanted.everything:
        return export.Everything(database, export.About("Simpul", language=language), tick=progress.tick)
    if wanted.view:
        from explorer.export.saved_view import view_of

        return view_of(database, wanted.view, language, notes_of(settings))
    if not (wanted.around or wanted.query or wanted.cypher):
        return _steps(database, settings, language)
    if wanted.around:
        id = entity_named(database, wanted.around) if not wanted.around.startswith("event:") else wanted.around
        text, values = _around(id, wanted.hops), {"id": id, "hops": wanted.hops}
        answer = answer_for_file(database, text, {"id": id, "limit": LARGEST + 1}, LARGEST)
        title = next((node.name for node in answer.graph.nodes if node.id == id), id)
    else:
        text, values, title = question(wanted.query, wanted.cypher, given, database)
        answer = answer_for_file(database, text, values)
        rows = len(answer.rows)
        if wanted.query:
            title = _title(wanted.query, values, answer, language)
            left_out = counted(database, wanted.query, values, rows, answer.truncated)
            total = left_out.total
            for line in left_out_lines(left_out, rows):
                say(line)
    if answer.truncated:
        say(f"only the first {len(answer.rows):,} rows are exported; --all exports everything")
    if answer.nodes_left_out:
        shown = len(answer.graph.nodes)
        say(f"only {shown:,} of {shown + answer.nodes_left_out:,} nodes are exported; --all exports everything")
    name = wanted.query.name if wanted.query else text
    about = export.About(title, name, values, language=language, rows=rows, total=total)
    return export.contents_of(database, answer.graph, about)


def _steps(database: "Database", settings: Settings, language: str) -> "Contents":
    """All saved views, in order."""
    from explorer import export
    from explorer.state.saved_views import saved_views
    from explorer.words.messages import Words

    views = saved_views(settings)
    if not views:
        raise ExportError(f"no view is saved in {settings.views_folder}; save one in the explorer (Views), or give --view FILE")
    about = export.About(Words(language)("Saved views"), language=language)
    return export.steps_of(database, views, about, notes_of(settings))


def _title(query: SavedQuery, values: dict[str, Any], answer: Answer, language: str) -> str:
    """The question with its parameters, as the page titles it: "Events between two parties · Iran · Oman"."""
    from explorer.words.messages import Words
    from explorer.words.question_summary import asked_about

    names = {node.id: node.name for node in answer.graph.nodes}
    about = asked_about(Words(language), query, values, lambda id: names.get(id, id))
    return " · ".join([query.title[language].split(" (")[0], *about])


def _around(id: str, hops: int) -> str:
    label = label_of(id)
    if label not in (*ENTITY_TYPES, "Event"):
        raise ExportError(f"{id!r} is no entity or event; expected an id such as country:TJ")
    types = ("ACTS_IN", "IS_RECIPIENT_OF", "TAKES_PLACE_IN", *RELATION_TYPES)
    return labeled("reads/paths_around.cypher", label, related="|".join(types)).replace("1..2", f"1..{hops}")
