"""Rule tables: ordered rows of a name, a positive example, a negative example and a decision function.

Rules are tried in order; the first that returns an answer wins, and its name is stored with the event (`Event.why`) or with
the trigger it vetoes. The examples run as tests (tests/unit/loader/test_event_rules.py): the rule must decide the positive one
and must not decide the negative one.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

F = TypeVar("F", bound=Callable[..., object])
ALL_TABLES: list["RuleTable[Callable[..., object]]"] = []


@dataclass(frozen=True)
class Rule(Generic[F]):
    """One row: `like` is the positive and `unlike` the negative example, whole sentences; empty where a rule has none yet."""

    name: str
    decide: F
    like: str = ""
    unlike: str = ""


class RuleTable(Generic[F]):
    """Rules of one kind, in the order in which they are tried."""

    def __init__(self, name: str) -> None:
        """Creates an empty table and registers it in ALL_TABLES."""
        self.name = name
        self.rules: list[Rule[F]] = []
        ALL_TABLES.append(self)  # type: ignore[arg-type]

    def __iter__(self) -> Iterator[Rule[F]]:
        """Yields the rules, first to last."""
        return iter(self.rules)

    def row(self, name: str, like: str = "", unlike: str = "") -> Callable[[F], F]:
        """Decorator: adds a function as the next row.

        Raises: ValueError if the table already has a rule of that name.
        """
        if any(rule.name == name for rule in self.rules):
            raise ValueError(f"{self.name}: two rules are called {name!r}")

        def enter(decide: F) -> F:
            self.rules.append(Rule(name, decide, like, unlike))
            return decide

        return enter
