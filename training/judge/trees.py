"""Fits boosted trees with scikit-learn and serializes them as the plain data that `loader.judge.trees` evaluates."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from loader.judge.trees import SCALE, Trees, trees_from

Rows = NDArray[np.float64]
Labels = NDArray[np.int64]


def fitted(
    rows: Rows, labels: Labels, names: Sequence[str], seed: int = 0, rounds: int = 300, leaves: int = 10
) -> dict[str, Any]:
    """Fits trees that separate label 1 from 0, as plain data; rows with a negative label are ignored."""
    known = labels >= 0
    model = HistGradientBoostingClassifier(
        max_iter=rounds,
        learning_rate=0.03,
        max_features=0.3,
        max_leaf_nodes=leaves,
        min_samples_leaf=20,
        l2_regularization=3.0,
        early_stopping=False,
        random_state=seed,
    )
    model.fit(rows[known], labels[known])
    return _plain(model, names)


def trees(rows: Rows, labels: Labels, names: Sequence[str], seed: int = 0) -> Trees:
    """The same as `fitted`, loaded for prediction."""
    return trees_from(fitted(rows, labels, names, seed))


def _plain(model: HistGradientBoostingClassifier, names: Sequence[str]) -> dict[str, Any]:
    data: dict[str, Any] = {key: [] for key in ("feature", "threshold", "left", "right", "value", "roots")}
    depth = 0
    for (predictor,) in model._predictors:
        first = len(data["feature"])
        data["roots"].append(first)
        for n, node in enumerate(predictor.nodes):
            leaf = bool(node["is_leaf"])
            data["feature"].append(0 if leaf else int(node["feature_idx"]))
            data["threshold"].append(0.0 if leaf else float(np.float32(node["num_threshold"])) + 0.0)
            data["left"].append(first + (n if leaf else int(node["left"])))
            data["right"].append(first + (n if leaf else int(node["right"])))
            data["value"].append(round(float(node["value"]) * SCALE) if leaf else 0)
            depth = max(depth, int(node["depth"]))
    base = round(float(np.ravel(model._baseline_prediction)[0]) * SCALE)
    return {"names": list(names), **data, "depth": depth + 1, "base": base}
