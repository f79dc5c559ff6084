"""Trains the package from corpora: `python -m training CORPORA [--text FILE …] [--work FOLDER] [--package FOLDER]`.

CORPORA is a folder with `ud/{train,test}` and `ner/{train,test}` as `training/README.md` lists them, and raw text for the
vectors. Every step writes into the work folder and is skipped if its output exists, so an interrupted run continues where it
stopped. About an hour on one core; no GPU. Seeds are fixed: the same corpora, spaCy and machine give the same weights.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from training import averaging, calibration, casing, corpora, evaluate, package, vectors

CONFIGS = Path(__file__).parent / "configs"
PACKAGE = Path(__file__).parent.parent / package.PACKAGE
STAGES = ("names_1", "names_2", "names_3")


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs every step whose output is not in the work folder yet."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("corpora", type=Path, help="folder of the corpora")
    parser.add_argument("--text", type=Path, nargs="*", default=[], help="more raw text for the vectors (.txt.gz or .jsonl.gz)")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="folder for what lies between the steps")
    parser.add_argument("--package", type=Path, default=PACKAGE, help="package folder to write")
    parser.add_argument("--steps", type=int, help="train this many steps only, to try the recipe out")
    chosen = parser.parse_args(arguments)
    chosen.work.mkdir(parents=True, exist_ok=True)
    nlp = package.blank()
    make_vectors([chosen.corpora / "raw-news-and-web.txt.gz", *chosen.text], chosen.work, nlp)
    make_documents(chosen.corpora, chosen.work, nlp)
    train("names", "first", "names_first", chosen.work, chosen.steps)
    fill(chosen.work, nlp)
    train_again(chosen.work, chosen.steps)
    train("syntax", "syntax", "trees_train", chosen.work, chosen.steps)
    finish(chosen.corpora, chosen.work, chosen.package)


def make_vectors(texts: list[Path], work: Path, nlp: Language) -> None:
    """Writes `tokens.txt` and `vectors/`."""
    if not (work / "tokens.txt").exists():
        vectors.write_tokens(texts, nlp, work / "tokens.txt")
    if not (work / "vectors").exists():
        vectors.train(work / "tokens.txt", work / "table.floret")
        run("init", "vectors", "id", work / "table.floret", work / "vectors", "--mode", "floret", code=False)


def make_documents(folder: Path, work: Path, nlp: Language) -> None:
    """Writes `trees_*.spacy`, `names_*.spacy`, and `names_first.spacy` for the first model."""
    if not (work / "names_first.spacy").exists():
        corpora.write_trees(folder, work, nlp)
        corpora.write_names(folder, work / "tokens.txt", work, nlp)
        marked, nerp = (corpora.load(work / f"names_{part}.spacy", nlp) for part in ("marked", "nerp"))
        corpora.save(corpora.mix(marked, [casing.untold(doc) for doc in nerp], nlp), work / "names_first.spacy")


def train(config: str, name: str, documents: str, work: Path, steps: int | None = None, **more: str) -> None:
    """Writes `NAME/model-best`: trains a config on documents in the work folder, for `steps` or the config's steps."""
    if not (work / name / "model-best").exists():
        dev = "trees_dev.spacy" if config == "syntax" else "names_dev.spacy"
        paths = {"train": f"{documents}.spacy", "dev": dev, "vectors": "vectors", **more}
        overrides = [part for key, file in paths.items() for part in (f"--paths.{key}", str(work / file))]
        short = ["--training.max_steps", str(steps), "--training.eval_frequency", str(steps)] if steps else []
        run("train", CONFIGS / f"{config}.cfg", "--output", work / name, *overrides, *short)


def train_again(work: Path, steps: int | None) -> None:
    """Writes `names/`: the averaged weights of the stages of a second round, each continuing from the one before it."""
    before = "first/model-best"
    for stage in STAGES:
        train("names_again", stage, "names_train", work, steps, first=before)
        before = f"{stage}/model-last"
    if not (work / "names").exists():
        averaging.mean_of([work / stage / "model-last" for stage in STAGES], work / "names")


def fill(work: Path, nlp: Language) -> None:
    """Writes `names_train.spacy`: organizations that NERP lacks are predicted by the first model; and the final mix."""
    if (work / "names_train.spacy").exists():
        return
    marked, nerp = (corpora.load(work / f"names_{part}.spacy", nlp) for part in ("marked", "nerp"))
    first = spacy.load(work / "first" / "model-best")
    copies = (Doc(first.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc]) for doc in nerp)
    filled = [casing.filled(doc, guess) for doc, guess in zip(nerp, first.pipe(copies), strict=True)]
    corpora.save(filled, work / "names_filled.spacy")
    corpora.save(corpora.mix(marked, filled, nlp), work / "names_train.spacy")


def finish(folder: Path, work: Path, output: Path) -> None:
    """Writes the package, its calibrated confidences, and its scores to `meta.json`; prints the scores."""
    parts = (work / "syntax" / "model-best", work / "names")
    nlp = package.assembled(*parts, work / "trees_train.spacy", work / "tokens.txt")
    told = [doc for part in ("marked", "filled") for doc in corpora.load(work / f"names_{part}.spacy", nlp)]
    weights, bias = calibration.fit_layer(nlp, told)
    curve = calibration.fit_curve(nlp, corpora.load(work / "names_dev.spacy", nlp), weights, bias)
    calibration.write(curve, output / "confidence.json")
    scores = evaluate.scores(nlp, folder)
    package.described(nlp, evaluate.rounded(scores))
    package.write(nlp, output)
    print(evaluate.table(scores))
    print(f"{package.megabytes(output):.1f} MB in {output}")


def run(*arguments: object, code: bool = True) -> None:
    """Runs a spaCy command in a child process, with the package's tokenizer registered; raises if it fails."""
    custom = ["--code", str(PACKAGE / "tokenizer.py")] if code else []
    subprocess.run([sys.executable, "-m", "spacy", *map(str, arguments), *custom], check=True)


if __name__ == "__main__":
    main()
