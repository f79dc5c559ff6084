"""Fine-tunes the names on annotated articles: `python -m training.annotated_names FOLDER CORPORA BASE [FOLD …]`.

FOLDER is the output of `training.annotations.restore`, CORPORA the corpora folder of `python -m training`, BASE the data folder
of the package that it writes (the shipped package was trained on every annotated article). Writes FOLDER/pipelines/0 to 4, each
trained without a fifth of the articles; the judge and all evaluations process an article with the pipeline that was not trained
on it. `all` is trained on all of them and becomes the package `id_simpul_news`. About four minutes of one core each.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import filter_spans, fix_random_seed
from thinc.api import Adam

from loader.sentences import sentences_of
from training import calibration, corpora, evaluate, package
from training.annotations.restore import restored_articles

FOLDS = 5
ALL = "all"
EPOCHS = 5
RATE = 0.001  # falls to a tenth over the epochs
WORDS = 1_200  # of a batch
LABELS = {"Actor": "PER", "Organization": "ORG", "Country": "LOC", "Place": "LOC"}
NAME = re.compile(r"[A-Z0-9]|(?:al|el|as|ad|at|an)[-' ]")
"""How a name begins; "misi maritim AS" is a form of a body, but not a name."""


def main() -> None:
    """Trains the requested pipelines, by default all six."""
    parser = argparse.ArgumentParser(prog="python -m training.annotated_names", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("base", type=Path)
    parser.add_argument("folds", nargs="*", default=[*map(str, range(FOLDS)), ALL])
    chosen = parser.parse_args()
    (chosen.folder / "pipelines").mkdir(exist_ok=True)
    for fold in chosen.folds:
        nlp = begun_from(chosen.base)
        dev, marked, _ = corpora.marked_documents(chosen.corpora, nlp)
        annotated = [doc for name, doc in documents(chosen.folder, nlp) if fold == ALL or fold_of(name) != int(fold)]
        print(f"{fold}: {len(annotated):,} annotated sentences, {len(marked):,} of the corpora", flush=True)
        train(nlp, [*annotated, *marked])
        weights, bias = calibration.fit_layer(nlp, [*annotated, *marked])
        curve = calibration.fit_curve(nlp, dev, weights, bias)
        output = chosen.folder / "pipelines" / fold
        nlp.to_disk(output)
        calibration.write(curve, output / "confidence.json")
        if fold == ALL:
            ship(nlp, output, chosen.corpora)


def begun_from(base: Path) -> Language:
    """Loads the base pipeline; refuses one trained on annotated articles, with which the folds would measure nothing."""
    nlp = spacy.load(base)
    if nlp.meta["version"] == package.ANNOTATED_VERSION:
        sys.exit(f"{base} has learned from annotated articles: name the package that python -m training wrote")
    return nlp


def fold_of(name: str) -> int:
    """The fold of an article, hashed from its name (SET/NNN): the same in every run."""
    return crc32(name.encode()) % FOLDS


def documents(folder: Path, nlp: Language) -> Iterator[tuple[str, Doc]]:
    """The sentences of all annotated articles with their names as entities, each with its article's name (SET/NNN)."""
    for name, article, gold in restored_articles(folder):
        told = forms(gold["entities"])
        for sentence in sentences_of(article):
            yield name, document(sentence.text, told, nlp)


def forms(entities: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Maps every name form of the annotated entities of an article to its label."""
    found: dict[str, str] = {}
    for entity in entities:
        for form in sorted({entity["name"], *entity["aliases"]}):
            if len(form) > 1 and NAME.match(form):
                found.setdefault(form, LABELS[entity["type"]])
    return found


def document(text: str, told: Mapping[str, str], nlp: Language) -> Doc:
    """A sentence with its names as entities, the longest if they overlap; all other words are labeled as outside."""
    doc = nlp.make_doc(text)
    found: list[Span] = []
    for form, label in told.items():
        for at in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
            span = doc.char_span(*at.span(), label=label)
            if span is not None:
                found.append(span)
    doc.set_ents(filter_spans(found))
    return doc


def train(nlp: Language, docs: list[Doc]) -> None:
    """Continues training the names from the base pipeline's weights; syntax and lemmas stay unchanged."""
    fix_random_seed(7)
    shuffle, optimizer = random.Random(7), Adam(RATE)
    with nlp.select_pipes(enable=["names_tok2vec", "ner"]):
        for epoch in range(EPOCHS):
            optimizer.learn_rate = RATE * (1 - 0.9 * epoch / EPOCHS)
            losses: dict[str, float] = {}
            for batch in batches(shuffle.sample(docs, len(docs))):
                nlp.update([Example(nlp.make_doc(doc.text), doc) for doc in batch], sgd=optimizer, losses=losses, drop=0.2)
            print(f"epoch {epoch + 1}: loss {losses['ner']:,.0f}", flush=True)


def batches(docs: Sequence[Doc]) -> Iterator[list[Doc]]:
    """Splits documents, in order, into batches of about WORDS words."""
    batch: list[Doc] = []
    for doc in docs:
        batch.append(doc)
        if sum(map(len, batch)) > WORDS:
            yield batch
            batch = []
    if batch:
        yield batch


def ship(nlp: Language, trained: Path, folder: Path) -> None:
    """Rewrites the package with its confidences and scores."""
    output = Path(__file__).parents[1] / package.PACKAGE
    scores = evaluate.scores(nlp, folder)
    package.described(nlp, evaluate.rounded(scores), package.ANNOTATED_VERSION)
    package.write(nlp, output)
    (output / "confidence.json").write_text((trained / "confidence.json").read_text("utf-8"), "utf-8")
    print(evaluate.table(scores))


if __name__ == "__main__":
    main()
