"""Lists the corpora (file, source, commit), splits them without overlap, and writes the training documents."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, DocBin

from training import augmentation, casing, names, treebank


@dataclass(frozen=True)
class Source:
    """Origin of a corpus, for the model card and meta.json."""

    name: str
    repository: str
    commit: str
    license: str


UD = "UniversalDependencies/UD_Indonesian"
SOURCES = (
    Source("UD Indonesian-CSUI", f"{UD}-CSUI", "41dd7f23be883382dd111b119fe58b563c5541ee", "CC BY-SA 4.0"),
    Source("UD Indonesian-GSD", f"{UD}-GSD", "89491e4d51c15da157175c303213ae5ff6f05f9d", "CC BY-SA 4.0"),
    Source("UD Indonesian-PUD", f"{UD}-PUD", "765fb3fe486201f094cb177aff5aa84bc6b06800", "CC BY-SA 3.0"),
    Source("idner-news-2k", "khairunnisaor/idner-news-2k", "625ff40f85b03c615c036ef11bc23cb70c79987a", "MIT"),
    Source("NERGrit and NERP of IndoNLU", "IndoNLP/indonlu", "ce728f6926a36174b9923dfe49d6a6839b6e9bb7", "Apache-2.0"),
)

# Treebank file, and how many of its last sentences are held out for choosing the best epoch.
TREEBANKS = {"id_csui-ud-train": 60, "id_gsd-ud-dev": 60, "id_pud-ud-test": 30}
NAMES = "ner/train"
NAME_TRAIN = ("idner2k-train.txt", "nergrit-indonlu-train.iob")
NAME_DEV = ("idner2k-dev.txt", "nergrit-indonlu-valid.iob")
NERP = ("nerp-indonlu-train.iob", "nerp-indonlu-valid.iob")
NAME_TEST = ("ner/test/idner2k-test.txt", "ner/test/nergrit-indonlu-test.iob")

LONG = 40  # minimum characters for a sentence contained in another to count as the same


class Unseen:
    """Deduplicating filter: passes each sentence once, but none that equals, contains or is part of a test or dev sentence."""

    def __init__(self, held: list[list[names.Token]]) -> None:
        self.prints = {names.fingerprint(word for word, _ in tokens) for tokens in held}
        self.long = [print_ for print_ in self.prints if len(print_) >= LONG]

    def __call__(self, tokens: list[names.Token]) -> bool:
        """Whether the sentence is new; remembers it."""
        own = names.fingerprint(word for word, _ in tokens)
        inside = len(own) >= LONG and any(own in other or other in own for other in self.long)
        known = own in self.prints or inside
        self.prints.add(own)
        return not known


def read(corpora: Path, files: tuple[str, ...], unseen: Unseen) -> Iterator[list[names.Token]]:
    """The unseen sentences of name corpora, with known errors repaired."""
    lists = augmentation.read_lists().places
    places = {*lists["countries"], *lists["cities"], *lists["regions"]}
    for file in files:
        for tokens in names.sentences(corpora / NAMES / file):
            if unseen(tokens):
                mended = [(names.repaired(word), tag) for word, tag in tokens]
                yield names.with_countries(mended, places) if file.startswith("idner") else mended


def write_trees(corpora: Path, output: Path, nlp: Language) -> None:
    """Writes `trees_train.spacy` and `trees_dev.spacy`: three treebanks, two sentences per document."""
    train: list[Doc] = []
    dev: list[Doc] = []
    for name, kept in TREEBANKS.items():
        docs = treebank.documents(corpora / f"ud/train/{name}.conllu", nlp)
        train += treebank.grouped(docs[:-kept], 2)
        dev += treebank.grouped(docs[-kept:], 2)
    random.Random(7).shuffle(train)
    save(train, output / "trees_train.spacy")
    save(dev, output / "trees_dev.spacy")


def write_names(corpora: Path, tokens: Path, output: Path, nlp: Language) -> None:
    """Writes `names_dev.spacy`, `names_marked.spacy` (idner-news-2k and NERGrit) and `names_nerp.spacy`."""
    dev, marked, unseen = marked_documents(corpora, nlp)
    counts = casing.casings(tokens)
    nerp = [casing.document(s, counts, nlp) for s in read(corpora, NERP, unseen)]
    save(dev, output / "names_dev.spacy")
    save(marked, output / "names_marked.spacy")
    save(nerp, output / "names_nerp.spacy")


def marked_documents(corpora: Path, nlp: Language) -> tuple[list[Doc], list[Doc], Unseen]:
    """Development and training sentences of idner-news-2k and NERGrit, and the filter with what it has seen so far."""
    unseen = Unseen([s for file in NAME_TEST for s in names.sentences(corpora / file)])
    dev = [names.document(s, nlp) for s in read(corpora, NAME_DEV, unseen)]
    unseen.long += [p for p in unseen.prints if len(p) >= LONG]
    return dev, [names.document(s, nlp) for s in read(corpora, NAME_TRAIN, unseen)], unseen


def mix(marked: list[Doc], nerp: list[Doc], nlp: Language, seed: int = 7) -> list[Doc]:
    """The training documents in a fixed random order: marked ones twice, as NERP outnumbers them, NERP once, both augmented."""
    base = [*marked, *nerp]
    docs = [*base, *marked, *augmentation.augmented(base, nlp, seed)]
    random.Random(seed).shuffle(docs)
    return docs


def save(docs: list[Doc], path: Path) -> None:
    """Writes documents in the format `spacy train` reads."""
    DocBin(docs=docs).to_disk(path)


def load(path: Path, nlp: Language) -> list[Doc]:
    """Reads documents written by `save`."""
    return list(DocBin().from_disk(path).get_docs(nlp.vocab))
