"""Averages the weights of several stages of one training run: more robust than any single one on out-of-domain text.

Izmailov et al., "Averaging Weights Leads to Wider Optima and Better Generalization" (UAI 2018).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language


def mean_of(stages: Sequence[Path], output: Path) -> None:
    """Writes a pipeline with the mean of the stages' weights; all must have the same architecture."""
    pipelines = [spacy.load(stage) for stage in stages]
    for same in zip(*map(weights, pipelines), strict=True):
        values = [node.get_param(name) for node, name in same]
        node, name = same[0]
        node.set_param(name, sum(values) / len(values))
    pipelines[0].to_disk(output)


def weights(nlp: Language) -> Iterator[tuple[Any, str]]:
    """Every (layer, parameter name) of every component, always in the same order."""
    pipeline: list[tuple[str, Any]] = nlp.pipeline
    for _, component in pipeline:
        for layer in component.model.walk():
            for name in layer.param_names:
                if layer.has_param(name):
                    yield layer, name
