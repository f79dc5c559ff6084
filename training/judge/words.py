"""Fits linear models over hashed words with scikit-learn and serializes them for `loader.judge.linear_model`."""

from base64 import b64encode
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from loader.judge.linear_model import SIZE, hashed_from
from loader.judge.trees import SCALE
from training.judge.labeled_rows import LabeledRows

MOST = np.iinfo(np.int16).max


def fitted(rows: csr_matrix, labels: NDArray[np.int64], strength: float) -> dict[str, Any]:
    """Fits weights that separate label 1 from 0, as plain data; rows with a negative label are ignored."""
    known = labels >= 0
    model = LogisticRegression(C=strength, solver="liblinear", tol=1e-3, random_state=0).fit(rows[known], labels[known])
    weights = np.clip(np.round(model.coef_[0] * SCALE), -MOST, MOST).astype("<i2")
    return {"weights": b64encode(weights.tobytes()).decode(), "base": round(float(model.intercept_[0]) * SCALE)}


@dataclass
class WordStep(LabeledRows[Collection[int]]):
    """Rows of hashed word indices, for the weights of one model; `strength` is the inverse strength of regularization."""

    strength: float = 0.1

    def crossed(self) -> list[int]:
        """Out-of-fold score of each row: from weights fitted on the other folds."""
        labels, folds, matrix = np.array(self.labels), np.array(self.folds), _matrix(self.rows)
        found = [0] * len(folds)
        for fold in sorted(set(self.folds)):
            other = folds != fold
            model = hashed_from(fitted(matrix[other], labels[other], self.strength))
            for n in np.flatnonzero(~other):
                found[n] = model.score(self.rows[n])
        return found

    def final(self) -> dict[str, Any]:
        """Fits weights on all rows; returns them as plain data."""
        return fitted(_matrix(self.rows), np.array(self.labels), self.strength)


def _matrix(rows: Sequence[Collection[int]]) -> csr_matrix:
    places = np.array([place for row in rows for place in sorted(row)], dtype=np.int32)
    ends = np.cumsum([0, *(len(row) for row in rows)])
    return csr_matrix((np.ones(len(places)), places, ends), shape=(len(rows), SIZE))
