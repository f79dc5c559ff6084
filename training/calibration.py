"""Fits the confidence model of `loader.language.id.name_confidence`: a softmax layer over token vectors, a logistic curve."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Adam, Softmax_v2, fix_random_seed

from loader.language.id.name_confidence import LABELS, TAGS, TOKEN_VECTORS, Curve, Floats, evidence

EPOCHS = 4
BATCH = 4_000  # tokens


def tag_rows(doc: Doc) -> tuple[list[int], list[int]]:
    """Token numbers and tag numbers of the tokens with known entity status."""
    known = [token for token in doc if token.ent_iob != 0]
    tags = [TAGS.index(f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O") for token in known]
    return [token.i for token in known], tags


def fit_layer(nlp: Language, docs: list[Doc]) -> tuple[Floats, Floats]:
    """Weights and bias of the softmax layer, trained on the token vectors of these documents."""
    fix_random_seed(7)
    shuffle = np.random.default_rng(7)
    inputs, tags = token_rows(nlp, docs)
    layer: Any = Softmax_v2(nO=len(TAGS), nI=inputs.shape[1])
    layer.initialize()
    optimizer = Adam(0.005)
    for _ in range(EPOCHS):
        order = shuffle.permutation(len(tags))
        for rows in np.array_split(order, len(order) // BATCH):
            gold = np.eye(len(TAGS), dtype="f")[tags[rows]]
            guesses, backprop = layer.begin_update(inputs[rows])
            backprop((guesses - gold) / len(rows))
            layer.finish_update(optimizer)
    return layer.get_param("W"), layer.get_param("b")


def token_rows(nlp: Language, docs: list[Doc]) -> tuple[Floats, np.ndarray]:
    """Token vectors and tag numbers of all tokens with known entity status."""
    pipe: Any = nlp.get_pipe(TOKEN_VECTORS)
    inputs, tags = [], []
    for start in range(0, len(docs), 256):
        chunk = docs[start : start + 256]
        for doc, vectors in zip(chunk, pipe.predict(chunk), strict=True):
            rows, numbers = tag_rows(doc)
            inputs.append(np.asarray(vectors)[rows])
            tags += numbers
    return np.vstack(inputs), np.array(tags)


def fit_curve(nlp: Language, gold: list[Doc], weights: Floats, bias: Floats) -> Curve:
    """Fits the logistic curve on the features of every predicted name in the development split, right or wrong."""
    bare = Curve(weights, bias, np.ones(3, "f"), {})
    rows, right = [], []
    pipe: Any = nlp.get_pipe(TOKEN_VECTORS)
    for doc in gold:
        guess = nlp(doc.text)
        truth = {(span.start_char, span.end_char, span.label_) for span in doc.ents}
        vectors = np.asarray(pipe.predict([guess])[0])
        for span in guess.ents:
            rows.append([*evidence(span, vectors, bare), *(float(span.label_ == label) for label in LABELS)])
            right.append((span.start_char, span.end_char, span.label_) in truth)
    solved = logistic(np.array(rows, dtype=np.float64), np.array(right, dtype=np.float64))
    return Curve(weights, bias, solved[:3].astype("f"), dict(zip(LABELS, map(float, solved[3:]), strict=True)))


def logistic(inputs: np.ndarray, right: np.ndarray, penalty: float = 1.0) -> np.ndarray:
    """Fits a logistic regression by Newton's method with a small ridge penalty; returns the coefficients."""
    solved = np.zeros(inputs.shape[1])
    for _ in range(30):
        shares = 1 / (1 + np.exp(-inputs @ solved))
        slope = inputs.T @ (right - shares) - penalty * solved
        bend = (inputs * (shares * (1 - shares))[:, None]).T @ inputs + penalty * np.eye(len(solved))
        solved = solved + np.linalg.solve(bend, slope)
    return solved


def write(curve: Curve, path: Path) -> None:
    """Writes JSON with four significant digits, which change no confidence by more than a thousandth."""
    data = {
        "tags": TAGS,
        "weights": [[float(f"{value:.4g}") for value in row] for row in curve.weights],
        "bias": [float(f"{value:.4g}") for value in curve.bias],
        "factors": [float(f"{value:.4g}") for value in curve.factors],
        "offsets": curve.offsets,
    }
    path.write_text(json.dumps(data) + "\n", encoding="utf-8")
