"""Computes a calibrated confidence for each name the pipeline recognized.

spaCy's transition-based recognizer decodes greedily and has no probabilities; its beam search has, but is several times
slower. So a small softmax layer reads the token vectors that the recognizer reads (`doc.tensor`) and predicts the probability
of each of O, B-PER, I-PER, B-ORG … A name's raw evidence is its first token, its least certain token and the token after it;
a logistic curve, fitted on the development splits, maps it to the share of such names that are right (Platt, 1999).
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.language import Language
from spacy.tokens import Doc, Span

from loader.language.id import PACKAGE

TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
LABELS = ("PER", "ORG", "LOC")
TOKEN_VECTORS = "names_tok2vec"
"""The component whose vectors the recognizer reads; it runs last, so they are `doc.tensor`."""

Floats = npt.NDArray[np.float32]
Confidences = list[dict[tuple[int, int], float]]


@dataclass(frozen=True)
class Curve:
    """The softmax layer (`weights`: tags by width, `bias`) and the fitted curve (`factors`, one `offset` per label)."""

    weights: Floats
    bias: Floats
    factors: Floats
    offsets: dict[str, float]

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Curve":
        """Builds it from the JSON beside the weights."""
        arrays = [np.asarray(data[name], dtype=np.float32) for name in ("weights", "bias", "factors")]
        return cls(arrays[0], arrays[1], arrays[2], data["offsets"])


@cache
def curve() -> Curve:
    """Loads the layer and curve shipped with the pipeline."""
    return Curve.from_dict(json.loads((files(PACKAGE) / "confidence.json").read_text("utf-8")))


def span_confidences(nlp: Language, docs: Sequence[Doc], fitted: Curve | None = None) -> Confidences:
    """One dictionary per document: (start, end) of each name, in characters of `doc.text`, to a share from 0 to 1.

    On the development splits about that share of the names with this value are right, in span and label. Uses the shipped curve
    unless another is given. Computes token vectors for documents that did not come from `nlp.pipe`.
    """
    fitted = fitted or curve()
    return [
        {(span.start_char, span.end_char): confidence(span, vectors, fitted) for span in doc.ents}
        for doc, vectors in zip(docs, _token_vectors(nlp, docs), strict=True)
    ]


def _token_vectors(nlp: Language, docs: Sequence[Doc]) -> list[Floats]:
    vectors: list[Floats] = [np.asarray(doc.tensor) for doc in docs]
    bare = [i for i, doc in enumerate(docs) if doc.ents and vectors[i].shape[0] != len(doc)]
    if bare:
        pipe: Any = nlp.get_pipe(TOKEN_VECTORS)
        for i, computed in zip(bare, pipe.predict([docs[i] for i in bare]), strict=True):
            vectors[i] = np.asarray(computed)
    return vectors


def confidence(span: Span, vectors: Floats, fitted: Curve) -> float:
    """The share of right names among those with the same evidence."""
    sure = evidence(span, vectors, fitted) @ fitted.factors + fitted.offsets.get(span.label_, 0.0)
    return round(float(1 / (1 + np.exp(-sure))), 3)


def evidence(span: Span, vectors: Floats, fitted: Curve) -> Floats:
    """Log odds of the first token, of the least certain token, and of the name's end; shape (3,)."""
    probabilities = _softmax(vectors[span.start : span.end + 1] @ fitted.weights.T + fitted.bias)
    begins, goes_on = TAGS.index(f"B-{span.label_}"), TAGS.index(f"I-{span.label_}")
    length = span.end - span.start
    inside = np.concatenate([probabilities[:1, begins], probabilities[1:length, goes_on]])
    ends = 1 - probabilities[length, goes_on] if len(probabilities) > length else 1.0
    return _log_odds(np.array([inside[0], inside.min(), ends], dtype=np.float32))


def _softmax(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    total: Floats = raised / raised.sum(axis=1, keepdims=True)
    return total


def _log_odds(shares: Floats) -> Floats:
    kept = np.clip(shares, 1e-4, 1 - 1e-4)
    odds: Floats = np.log(kept / (1 - kept))
    return odds
