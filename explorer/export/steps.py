"""Saved views in their order as the contents of an export: each a picture with its name, text and sentences."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from cypher.evidence import Reader
from explorer.export.contents import About, Claim, Counts, Entry, LoadedContents, Told
from explorer.export.saved_view import contents_of_view
from explorer.notes import Note
from explorer.state.saved_views import SavedView


@dataclass(frozen=True)
class Step:
    """One view: its name, the reader's text, and its contents."""

    name: str
    text: str
    contents: LoadedContents


@dataclass(frozen=True)
class Steps:
    """The views in their order."""

    about: About
    steps: tuple[Step, ...]

    def counts(self) -> Counts:
        """Sums the counts of all steps; what two steps show counts twice, since it is drawn twice."""
        every = [step.contents.counts() for step in self.steps]
        return Counts(sum(c.nodes for c in every), sum(c.relationships for c in every), sum(c.events for c in every))

    def nodes(self) -> Iterator[Entry]:
        """Every node, step by step."""
        return (entry for step in self.steps for entry in step.contents.nodes())

    def claims(self) -> Iterator[Claim]:
        """Every relationship, step by step."""
        return (claim for step in self.steps for claim in step.contents.claims())

    def events(self) -> Iterator[Told]:
        """Every event, step by step."""
        return (told for step in self.steps for told in step.contents.events())

    def noted(self, notes: Mapping[str, Note]) -> "Steps":
        """Returns a copy with the reader's notes."""
        return replace(self, steps=tuple(replace(step, contents=replace(step.contents, notes=notes)) for step in self.steps))


def steps_of(database: Reader, views: Iterable[SavedView], about: About, notes: Mapping[str, Note] | None = None) -> Steps:
    """Reads what the page of the views needs, as far as the database still has it."""
    return Steps(
        about,
        tuple(Step(view.name, view.text, contents_of_view(database, view, about.language, notes or {})) for view in views),
    )


def as_steps(contents: "LoadedContents | Steps") -> Steps:
    """Wraps a single picture as one step."""
    if isinstance(contents, Steps):
        return contents
    return Steps(contents.about, (Step(contents.about.what, "", contents),))
