"""A question that was asked, with its parameters and its answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cypher.saved_queries.library import SavedQuery
from cypher.saved_queries.row_counts import Counted
from cypher.saved_queries.saved_query import LARGEST_LIMIT
from explorer.words.messages import Words
from graph.stored_graph import Answer

MORE_ROWS = 1000
"""Rows that one click adds to an answer; what remains is offered again, and whole as a file."""


@dataclass(frozen=True)
class Asked:
    """A question with its parameters and its answer."""

    query: SavedQuery
    given: Mapping[str, str]
    answer: Answer
    number: int = 0
    """Running number of the question in its session."""
    counted: Counted = field(default_factory=Counted)
    """What the answer leaves out: rows above the limit, events without a date."""
    most: int = 0
    """Rows that were asked for beyond the setting, where the question itself has no limit."""
    of: tuple[str, ...] = ()
    """Display names of the parameters: entities, dates, words; from the form or the question's defaults."""

    @property
    def next_rows(self) -> int:
        """How many more rows the next click brings; 0 if there are no others."""
        if self.counted.total:
            return max(0, min(self.counted.total, LARGEST_LIMIT, len(self.answer.rows) + MORE_ROWS) - len(self.answer.rows))
        return MORE_ROWS if self.answer.truncated else 0

    @property
    def address(self) -> dict[str, str]:
        """The address parameters of its form."""
        return address_of_form(self.query, self.given)

    def title(self, words: Words) -> str:
        """The question as asked: "Members of an organization · CSTO" for "… (example: the CSTO)"."""
        return " · ".join([self.query.title[words.language].split(" (")[0], *self.of])


def address_of_form(query: SavedQuery, given: Mapping[str, str]) -> dict[str, str]:
    """The address parameters of a question's form with these values."""
    return {"q": query.name, **{f"p.{name}": value for name, value in given.items() if value}}
