"""A rule is a row: a name, a sentence it is like and one it is not like, and the function that decides.

A table holds rows in the order in which they are tried; the first that has an answer wins, and its name is kept with the event
(`Event.why`) or with the trigger it vetoes. The sentences are run as tests (tests/unit/loader/test_event_rules.py): the rule
must decide in the one and must not in the other.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

F = TypeVar("F", bound=Callable[..., object])
ALL_TABLES: list["RuleTable[Callable[..., object]]"] = []


@dataclass(frozen=True)
class Rule(Generic[F]):
    """One row: `like` and `unlike` are whole sentences, empty where a rule has none yet."""

    name: str
    decide: F
    like: str = ""
    unlike: str = ""


class RuleTable(Generic[F]):
    """Rules of one kind in the order in which they are tried."""

    def __init__(self, name: str) -> None:
        """An empty table, listed in ALL_TABLES."""
        self.name = name
        self.rules: list[Rule[F]] = []
        ALL_TABLES.append(self)  # type: ignore[arg-type]

    def __iter__(self) -> Iterator[Rule[F]]:
        """The rules, first to last."""
        return iter(self.rules)

    def row(self, name: str, like: str = "", unlike: str = "") -> Callable[[F], F]:
        """Decorator: enters a function as the next row.

        Raises: ValueError if the table already has a rule of that name.
        """
        if any(rule.name == name for rule in self.rules):
            raise ValueError(f"{self.name}: two rules are called {name!r}")

        def enter(decide: F) -> F:
            self.rules.append(Rule(name, decide, like, unlike))
            return decide

        return enter
