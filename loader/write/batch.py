"""Writes one batch of article graphs in one transaction, concurrently with other writers of the same database.

Rows are computed first, concurrently; from `alone` to the end of the transaction only one writer runs at a time. Finer locks
were tried: two writers that write mentions of one country and then its events deadlock.
"""

from datetime import datetime, timezone

from cypher.database import Writer, named
from graph.article_graph import ArticleGraph
from graph.load_changes import without
from graph.model import SCHEMA
from loader.write.fingerprint import fingerprint
from loader.write.load_run import Known
from loader.write.report import LoadReport
from loader.write.row_writes import write_rows
from loader.write.rows import rows_of
from loader.write.versions import Replaced, StoredArticle, same_place, same_text
from loader.write.withdraw import withdraw_articles


def now() -> str:
    """The current time as it is stored."""
    return datetime.now(timezone.utc).isoformat(timespec="seconds")


def alone(writer: Writer) -> int:
    """Raises the revision and returns it: from here on this transaction is the only one that changes shared nodes (a lock)."""
    return int(writer.run(named("writes/revision_locked.cypher"), now=now(), schema=SCHEMA)[0]["revision"])


class Batch:
    """The graphs of one transaction; `run` is the state of this load run."""

    def __init__(self, writer: Writer, graphs: list[ArticleGraph], run: Known) -> None:
        self._writer, self._graphs, self._run = writer, graphs, run
        run.tellings.attempt()
        self._prints = {graph.id: fingerprint(graph) for graph in graphs}
        self._known = self._stored()

    def write(self) -> LoadReport:
        """Writes the graphs that are not stored unchanged."""
        writer, new = self._writer, self._new()
        if new:
            rows = rows_of(new, self._run.readings)
            self._run.tellings.locked(alone(writer))
            self._known = self._stored()  # again: another writer may have changed the graph while this one waited
            if new != self._new():
                new = self._new()
                rows = rows_of(new, self._run.readings)
        self._move()
        self._note_readings(new)
        if not new:
            return LoadReport(already_there=len(self._graphs))
        versions = self._versions(new)
        reread = {graph.id for graph in new if graph.id in self._known.get(graph.id, {})}
        withdrawn = withdraw_articles(writer, sorted(reread | {version.old for version in versions}))
        gone = set(withdrawn.articles)
        if gone:
            self._run.tellings.forget()
        versions = [version for version in versions if version.old in gone]
        moment = now()
        told = without(write_rows(writer, rows, moment, self._run.tellings), withdrawn.told)
        # Not the time when this began to wait for others: the graph changed when its newest article was written.
        self._run.tellings.ended(int(writer.run(named("writes/revision_raised.cypher"), now=moment)[0]["revision"]))
        replaced = len((reread & gone) | {version.new for version in versions})
        return LoadReport(len(new) - replaced, replaced, len(self._graphs) - len(new), (), writer.counts, tuple(versions), told)

    def _new(self) -> list[ArticleGraph]:
        """The graphs that are new or changed."""

        def there(graph: ArticleGraph) -> bool:
            stored = self._known.get(graph.id, {}).get(graph.id)
            return stored is not None and stored.fingerprint == self._prints[graph.id]

        return [graph for graph in self._graphs if not there(graph)]

    def _stored(self) -> dict[str, dict[str, StoredArticle]]:
        """Per new article the stored ones that it may be a version of, by id."""
        asked = [{"id": graph.id, "doc": graph.doc, "url": graph.url or ""} for graph in self._graphs]
        known: dict[str, dict[str, StoredArticle]] = {}
        for found in self._writer.run(named("writes/known_articles.cypher"), asked):
            new = found.pop("new")
            known.setdefault(new, {})[found["id"]] = StoredArticle(**found)
        return known

    def _move(self) -> None:
        """Updates the origin of articles whose file was renamed or moved."""
        first = [graph for graph in self._graphs if hash(graph.id) not in self._run.met]
        there = [(graph, self._known.get(graph.id, {}).get(graph.id)) for graph in first]
        rows = [{"id": graph.id, "doc": graph.doc} for graph, stored in there if stored and stored.doc != graph.doc]
        self._writer.run(named("writes/articles_moved.cypher"), rows)

    def _note_readings(self, new: list[ArticleGraph]) -> None:
        """Updates the reading hash of unchanged articles, so that the next load skips them."""
        changed, readings = {graph.id for graph in new}, self._run.readings
        same = [graph.id for graph in self._graphs if graph.id not in changed and graph.id in readings]
        self._writer.run(named("writes/articles_read.cypher"), [{"id": id_, "reading": readings[id_]} for id_ in same])

    def _versions(self, new: list[ArticleGraph]) -> list[Replaced]:
        """The stored articles that these are later versions of; none from this run."""
        together, met = {hash(graph.id) for graph in self._graphs}, self._run.met
        pairs = [
            (graph, stored)
            for graph in new
            for stored in self._known.get(graph.id, {}).values()
            if stored.id != graph.id
            and hash(stored.id) not in together
            and hash(stored.id) not in met
            and same_place(graph, stored)
        ]
        texts: dict[str, list[str]] = {}
        asked = [{"id": id_} for id_ in dict.fromkeys(stored.id for _, stored in pairs)]
        for row in self._writer.run(named("writes/article_texts.cypher"), asked):
            texts.setdefault(row["id"], []).append(row["text"])
        found = {
            stored.id: Replaced(stored.doc, stored.title or "", stored.id, graph.id)
            for graph, stored in pairs
            if same_text((sentence.text for sentence in graph.sentences), texts.get(stored.id, ()))
        }
        return list(found.values())
