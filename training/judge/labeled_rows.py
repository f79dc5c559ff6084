"""Rows with labels, by the fold of their articles: what a model of the judge is fitted on."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

Row = TypeVar("Row")


@dataclass
class LabeledRows(Generic[Row]):
    """Rows, the label of each (negative: neither), and the fold of its article."""

    rows: list[Row] = field(default_factory=list)
    labels: list[int] = field(default_factory=list)
    folds: list[int] = field(default_factory=list)

    def add(self, row: Row, label: int, fold: int) -> None:
        """One more row."""
        self.rows.append(row)
        self.labels.append(label)
        self.folds.append(fold)
