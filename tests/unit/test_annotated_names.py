"""Names of annotated articles as training documents, and folds that keep an article apart from what reads it."""

from pathlib import Path

import pytest

from training.annotated_names import FOLDS, batches, begun_from, document, fold_of, forms
from training.package import PACKAGE, blank

ENTITIES = [
    {"name": "Amerika Serikat", "type": "Country", "aliases": ["AS", "misi maritim AS"]},
    {"name": "Armada Kelima AS", "type": "Organization", "aliases": ["Armada Kelima"]},
    {"name": "Turki al-Maliki", "type": "Actor", "aliases": ["al-Maliki"]},
]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Armada Kelima AS menjaga misi maritim AS.", [("Armada Kelima AS", "ORG"), ("AS", "LOC")]),
        ("Menurut al-Maliki, ASEAN dan Asia menunggu.", [("al-Maliki", "PER")]),
        ("Tidak ada nama di sini.", []),
    ],
)
def test_names_are_the_longest_forms_and_whole_words(text: str, wanted: list[tuple[str, str]]) -> None:
    doc = document(text, forms(ENTITIES), blank())
    assert [(span.text, span.label_) for span in doc.ents] == wanted
    assert all(token.ent_iob_ == "O" for token in doc if not token.ent_type_)  # told to be none, not left open


def test_a_description_in_small_letters_is_no_name() -> None:
    assert "misi maritim AS" not in forms(ENTITIES)


def test_the_fold_of_an_article_is_the_same_in_every_run() -> None:
    assert [fold_of(name) for name in ("train/101", "seeds/1", "g/2001")] == [
        fold_of(n) for n in ("train/101", "seeds/1", "g/2001")
    ]
    assert {fold_of(f"train/{n}") for n in range(100)} == set(range(FOLDS))


def test_a_pipeline_that_saw_the_annotated_articles_is_no_base() -> None:
    shipped = next((Path(__file__).parents[2] / PACKAGE).glob(f"{PACKAGE}-*"))
    with pytest.raises(SystemExit, match="has learned from annotated articles"):
        begun_from(shipped)


def test_batches_hold_every_document_once() -> None:
    nlp = blank()
    docs = [nlp.make_doc("kata " * 500) for _ in range(7)]
    assert [doc for batch in batches(docs) for doc in batch] == docs
