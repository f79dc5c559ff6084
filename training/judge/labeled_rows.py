"""Feature rows with labels and the fold of their article: what a model of the judge is fitted on."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

Row = TypeVar("Row")


@dataclass
class LabeledRows(Generic[Row]):
    """Feature rows, a label for each (negative: ignored in fitting), and the fold of its article."""

    rows: list[Row] = field(default_factory=list)
    labels: list[int] = field(default_factory=list)
    folds: list[int] = field(default_factory=list)

    def add(self, row: Row, label: int, fold: int) -> None:
        """Adds one row."""
        self.rows.append(row)
        self.labels.append(label)
        self.folds.append(fold)
