"""Evaluates a trained pipeline on the corpora's own test splits, which are never trained on."""

from __future__ import annotations

import time
from pathlib import Path

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

from training import names, treebank

NAME_TESTS = {"idner-news-2k": "ner/test/idner2k-test.txt", "nergrit": "ner/test/nergrit-indonlu-test.iob"}
TREE_TESTS = {"csui": "ud/test/id_csui-ud-test.conllu", "gsd": "ud/test/id_gsd-ud-test.conllu"}

Scores = dict[str, float]


def predicted(nlp: Language, gold: list[Doc]) -> list[Doc]:
    """The pipeline's predictions for each gold document, on the gold tokens."""
    copies = [Doc(nlp.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc]) for doc in gold]
    return list(nlp.pipe(copies))


def name_scores(nlp: Language, path: Path) -> Scores:
    """Exact span matches: P, R, F overall, and F per label, in percent."""
    gold = [names.document(tokens, nlp, gold_tokens=True) for tokens in names.sentences(path)]
    examples = [Example(p, g) for p, g in zip(predicted(nlp, gold), gold, strict=True)]
    raw = Scorer.score_spans(examples, "ents", has_annotation=lambda doc: True)
    scores = {key[-1].upper(): 100 * raw[key] for key in ("ents_p", "ents_r", "ents_f")}
    return scores | {label: 100 * value["f"] for label, value in sorted(raw["ents_per_type"].items())}


def tree_scores(nlp: Language, path: Path) -> Scores:
    """UAS, LAS, UPOS, features, lemmas in percent; gold tokens, one sentence at a time."""
    gold = treebank.documents(path, nlp)
    examples = [Example(p, g) for p, g in zip(predicted(nlp, gold), gold, strict=True)]
    raw = Scorer(nlp).score(examples)
    wanted = {"UAS": "dep_uas", "LAS": "dep_las", "UPOS": "pos_acc", "FEATS": "morph_acc", "LEMMA": "lemma_acc"}
    return {name: 100 * raw[key] for name, key in wanted.items() if raw.get(key) is not None}


def words_per_second(nlp: Language, texts: list[str]) -> float:
    """Throughput of the whole pipeline in words per second, one process, after a warm-up batch."""
    list(nlp.pipe(texts[:50]))
    started = time.perf_counter()
    words = sum(len(doc) for doc in nlp.pipe(texts))
    return words / (time.perf_counter() - started)


def scores(nlp: Language, corpora: Path) -> dict[str, Scores]:
    """All test scores that apply to this pipeline: names if it has `ner`, trees if it has a parser."""
    found: dict[str, Scores] = {}
    if nlp.has_pipe("ner"):
        found |= {name: name_scores(nlp, corpora / path) for name, path in NAME_TESTS.items()}
    if nlp.has_pipe("parser"):
        found |= {name: tree_scores(nlp, corpora / path) for name, path in TREE_TESTS.items()}
    return found


def rounded(found: dict[str, Scores]) -> dict[str, Scores]:
    """Rounds the scores to one decimal."""
    return {test: {name: round(value, 1) for name, value in values.items()} for test, values in found.items()}


def table(found: dict[str, Scores]) -> str:
    """One line per test split."""
    return "\n".join(f"{test}: " + "  ".join(f"{name} {value:.1f}" for name, value in s.items()) for test, s in found.items())
