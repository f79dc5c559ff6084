"""A question as it was asked, with its answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cypher.saved_queries.library import SavedQuery
from cypher.saved_queries.row_counts import Counted
from explorer.words.messages import Words
from graph.stored_graph import Answer


@dataclass(frozen=True)
class Asked:
    """A question with its filled parameters and the answer to it."""

    query: SavedQuery
    given: Mapping[str, str]
    answer: Answer
    seconds: float
    number: int = 0
    """Counts the questions of a session."""
    counted: Counted = field(default_factory=Counted)
    """What the answer leaves out: rows beyond its limit, events without a date."""
    of: tuple[str, ...] = ()
    """What was asked about, as people call it: the names of entities, dates, words; from the form or the question's own."""

    @property
    def address(self) -> dict[str, str]:
        """The parameters of the address of its form."""
        return address_of_form(self.query, self.given)

    def title(self, words: Words) -> str:
        """The question as it was asked: "Members of an organization · CSTO" for "… (example: the CSTO)"."""
        return " · ".join([self.query.title[words.language].split(" (")[0], *self.of])


def address_of_form(query: SavedQuery, given: Mapping[str, str]) -> dict[str, str]:
    """The parameters of the address at which a question is asked with these values."""
    return {"q": query.name, **{f"p.{name}": value for name, value in given.items() if value}}
