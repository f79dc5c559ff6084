"""The shipped pipeline: what it must be everywhere, and its scores where the corpora lie beside the repository."""

import os
import re
from pathlib import Path

import pytest
from spacy.language import Language

from id_simpul_news.roots import VerbRoots, root
from loader.language.id import PACKAGE, load
from loader.language.id.name_confidence import span_confidences
from tests.quality.conftest import Floors
from training import evaluate, package

ROOT = Path(__file__).parents[2]
CORPORA = Path(os.environ.get("SIMPUL_CORPORA", ROOT.parent / "corpora"))
FIGURES = {"idner-news-2k": ("F",), "csui": ("UAS", "LAS", "UPOS", "LEMMA"), "gsd": ("UAS", "LAS")}

needs_corpora = pytest.mark.skipif(
    not CORPORA.is_dir(), reason=f"no corpora at {CORPORA}; set SIMPUL_CORPORA to the folder training/README.md describes"
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


def test_a_sentence_is_parsed_lemmatized_and_its_names_are_found(nlp: Language) -> None:
    doc = nlp("Presiden Prancis Emmanuel Macron bertemu Angela Merkel di Berlin.")
    by_text = {token.text: token for token in doc}
    assert by_text["bertemu"].lemma_ == "temu"
    assert by_text["bertemu"].pos_ == "VERB"
    assert by_text["bertemu"].dep_ == "ROOT"
    names = {(span.text, span.label_) for span in doc.ents}
    assert {("Prancis", "LOC"), ("Emmanuel Macron", "PER"), ("Angela Merkel", "PER"), ("Berlin", "LOC")} == names


def test_voice_tells_the_passive_from_the_active(nlp: Language) -> None:
    doc = nlp("Pasukan itu menyerang kota dan jembatan dihancurkan oleh pemberontak.")
    voices = {token.text: token.morph.get("Voice") for token in doc}
    assert voices["menyerang"] == ["Act"]
    assert voices["dihancurkan"] == ["Pass"]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("menyesalkan", "sesal"),  # s falls away after meny-
        ("mengucapkannya", "ucap"),
        ("memukul", "pukul"),
        ("menembaki", "tembak"),
        ("mengebom", "bom"),
        ("diperpanjang", "panjang"),
        ("dibombardir", "bombardir"),
        ("tertembak", "tembak"),
        ("bekerja", "kerja"),
        ("berenang", "renang"),
        ("cari", "cari"),  # not car + -i
        ("tembak-menembak", "tembak"),
    ],
)
def test_affixes_come_off_a_verb_form_nobody_marked(nlp: Language, form: str, expected: str) -> None:
    component = nlp.get_pipe("verb_roots")
    assert root(form, component.known, component.written) == expected


def test_verb_roots_survive_being_written_and_read(nlp: Language) -> None:
    component = nlp.get_pipe("verb_roots")
    again = VerbRoots().from_bytes(component.to_bytes())
    assert (again.known, again.written, again.trained) == (component.known, component.written, component.trained)


def test_names_are_labeled_person_organization_or_location(nlp: Language) -> None:
    assert set(nlp.get_pipe("ner").labels) == {"PER", "ORG", "LOC"}


@pytest.mark.parametrize("text", ["", " ", "\u200b\u202e", "A" * 5_000, "Moskow " * 2_000, "?!" * 500])
def test_odd_text_gives_a_document_of_the_same_text(nlp: Language, text: str) -> None:
    assert nlp(text).text == text


@pytest.mark.timeout(20)
def test_a_hostile_word_does_not_hold_up_the_tokenizer(nlp: Language) -> None:
    text = "a" * 20_000 + "-" + "b" * 20_000 + " " + "abc-" * 5_000
    assert nlp.make_doc(text).text == text


@pytest.mark.parametrize("word", ["anak-anak", "film-film", "teman-temannya", "tembak-menembak", "sayur-mayur"])
def test_a_reduplicated_word_is_one_token(nlp: Language, word: str) -> None:
    assert [token.text for token in nlp.make_doc(word)] == [word]


def test_two_countries_joined_by_a_hyphen_are_two_names(nlp: Language) -> None:
    assert [token.text for token in nlp.make_doc("Rusia-Ukraina")] == ["Rusia", "-", "Ukraina"]


def test_every_name_has_a_confidence_between_none_and_all(nlp: Language) -> None:
    docs = list(nlp.pipe(["Sergei Lavrov tiba di Dushanbe.", "Tidak ada nama di sini.", ""]))
    found = span_confidences(nlp, docs)
    assert [set(values) for values in found] == [{(s.start_char, s.end_char) for s in doc.ents} for doc in docs]
    assert all(0 < value < 1 for values in found for value in values.values())


def test_a_confidence_does_not_depend_on_how_the_document_was_made(nlp: Language) -> None:
    text = "Sergei Lavrov tiba di Dushanbe."
    doc = nlp(text)
    bare = nlp.make_doc(text)
    bare.ents = [bare.char_span(s.start_char, s.end_char, label=s.label_) for s in doc.ents]
    assert span_confidences(nlp, [bare])[0] == pytest.approx(span_confidences(nlp, [doc])[0], abs=0.002)


def test_the_package_is_at_most_20_megabytes() -> None:
    assert package.megabytes(ROOT / PACKAGE) <= 20


def test_license_and_sources_are_told_in_the_package(nlp: Language) -> None:
    assert nlp.meta["license"] == "CC BY-SA 4.0"
    assert {"UD Indonesian-CSUI", "idner-news-2k"} <= {source["name"] for source in nlp.meta["sources"]}
    assert "ShareAlike 4.0" in (ROOT / PACKAGE / "LICENSE").read_text("utf-8")


def test_no_path_of_the_machine_it_was_trained_on_is_in_the_package() -> None:
    texts = [file.read_text("utf-8") for file in (ROOT / PACKAGE).rglob("*") if file.suffix in {".cfg", ".json"}]
    assert not [text for text in texts if re.search(r'"/\w+/|[A-Z]:\\\\', text)]  # no absolute path


def test_spacy_finds_the_package_by_its_name_where_its_metadata_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import spacy

    folder = tmp_path / f"{PACKAGE}-{package.ANNOTATED_VERSION}.egg-info"  # as setup.py writes it into the wheel
    folder.mkdir()
    (folder / "PKG-INFO").write_text(
        f"Metadata-Version: 2.1\nName: {PACKAGE}\nVersion: {package.ANNOTATED_VERSION}\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(tmp_path)
    assert spacy.load(PACKAGE, exclude=["parser"]).meta["name"] == package.NAME


@needs_corpora
@pytest.mark.slow
@pytest.mark.parametrize("test", sorted(FIGURES))
def test_scores_on_the_corpora_s_test_splits_are_at_their_floors(nlp: Language, floors: Floors, test: str) -> None:
    files = evaluate.NAME_TESTS | evaluate.TREE_TESTS
    measure = evaluate.name_scores if test in evaluate.NAME_TESTS else evaluate.tree_scores
    scores = measure(nlp, CORPORA / files[test])
    floors.check("model", {f"{test} {figure}": scores[figure] for figure in FIGURES[test]})
