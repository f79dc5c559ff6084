"""Assembles the trained components into the spaCy package `id_simpul_news`, as small as possible."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import spacy
import srsly  # type: ignore[import-untyped]
from confection import Config
from spacy.language import Language
from spacy.util import load_config

from id_simpul_news import roots as roots_of_verbs
from id_simpul_news.tokenizer import NAME as TOKENIZER
from id_simpul_news.tokenizer import tokenizer
from training import corpora, lemma_tables
from training.corpora import SOURCES

NAME = "simpul_news"
PACKAGE = f"id_{NAME}"
VERSION = "1.0.0"
"""Version that `python -m training` writes."""
ANNOTATED_VERSION = "1.1.0"
"""Version that ships: its names were fine-tuned on the annotated articles (`annotated_names.py`)."""
LICENSE = "CC BY-SA 4.0"
DESCRIPTION = (
    "Indonesian news: features, lemmas, dependencies and names (PER, ORG, LOC). CNN token vectors over floret vectors; "
    "runs on a CPU. Made for foreign-affairs and security news."
)


def blank() -> Language:
    """An empty Indonesian pipeline with the package's tokenizer, used to build all training documents."""
    nlp = spacy.blank("id")
    nlp.tokenizer = tokenizer(nlp)
    return nlp


def assembled(syntax: Path, names: Path, trees: Path, tokens: Path) -> Language:
    """Combines syntax, verb roots and names in one pipeline with one vector table and the package's fast-loading tokenizer."""
    nlp, recognizer = spacy.load(syntax), spacy.load(names)
    roots: Any = nlp.add_pipe(roots_of_verbs.NAME, after="trainable_lemmatizer")
    lemma_tables.filled(roots, corpora.load(trees, nlp), tokens)
    for name in recognizer.pipe_names:
        nlp.add_pipe(name, source=recognizer)
    nlp.tokenizer = tokenizer(nlp)
    nlp.config["nlp"]["tokenizer"] = {"@tokenizers": TOKENIZER}
    return nlp


def described(nlp: Language, performance: dict[str, Any], version: str = VERSION) -> None:
    """Fills the metadata of the package (`meta.json`)."""
    sources = [
        {"name": s.name, "url": f"https://github.com/{s.repository}", "commit": s.commit, "license": s.license} for s in SOURCES
    ]
    nlp.meta.update(
        {
            "name": NAME,
            "version": version,
            "description": DESCRIPTION,
            "author": "Simpul",
            "license": LICENSE,
            "spacy_version": ">=3.8.0,<3.9.0",
            "sources": sources,
            "performance": performance,
        }
    )


def write(nlp: Language, package: Path) -> Path:
    """Writes the data folder into the package folder, replacing older ones; returns the folder."""
    for old in package.glob(f"{PACKAGE}-*"):
        shutil.rmtree(old)
    folder = package / f"{PACKAGE}-{nlp.meta['version']}"
    nlp.to_disk(folder)
    without_training(folder / "config.cfg")
    prune_strings(folder)
    meta = json.loads((folder / "meta.json").read_text("utf-8"))
    (package / "meta.json").write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return folder


def without_training(path: Path) -> None:
    """Removes the sections of `config.cfg` that only training reads: they contain the trainer's paths."""
    config = load_config(path)
    kept = {section: values for section, values in config.items() if section in {"nlp", "components"}}
    Config(kept).to_disk(path)


def prune_strings(folder: Path) -> None:
    """Keeps only the strings that the lemmatizer's edit trees need; other labels are in their component's own file."""
    path = folder / "vocab" / "strings.json"
    strings = spacy.strings.StringStore(json.loads(path.read_text("utf-8")))
    needed: set[str] = set()
    for trees in folder.glob("*/trees"):
        nodes = srsly.msgpack_loads(trees.read_bytes())["trees"]
        needed |= {strings[node[part]] for node in nodes for part in ("orig", "subst") if node.get(part)}
    path.write_text(json.dumps(sorted(needed), ensure_ascii=False), encoding="utf-8")


def megabytes(package: Path) -> float:
    """Size of the package folder, in millions of bytes."""
    return sum(file.stat().st_size for file in package.rglob("*") if file.is_file()) / 1e6
