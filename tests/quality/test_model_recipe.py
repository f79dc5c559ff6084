"""The steps that turn corpora into training documents, on sentences of our own."""

import random
from collections import Counter
from pathlib import Path

import pytest
from spacy.language import Language

from training import augmentation, casing, corpora, names, package, treebank

CONLLU = """\
# sent_id = 1
1\tPemerintah\tpemerintah\tNOUN\tNN\tNumber=Sing\t2\tnsubj\t_\t_
2-3\tmembukanya\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tmembuka\tbuka\tVERB\tVB\tVoice=Act\t0\troot\t_\t_
3\tnya\tdia\tPRON\tPRP\tPerson=3\t2\tobj\t_\t_
4\t.\t.\tPUNCT\tZ\t_\t2\tpunct\t_\t_

"""


@pytest.fixture(scope="module")
def nlp() -> Language:
    return package.blank()


def tagged(text: str) -> list[names.Token]:
    """Tokens of a line such as "Rusia/B-LOC dan": a word without a slash is O."""
    return [(word.split("/")[0], word.split("/")[1] if "/" in word else "O") for word in text.split()]


def test_a_clitic_stays_on_its_word_which_keeps_its_own_annotation(tmp_path: Path, nlp: Language) -> None:
    file = tmp_path / "a.conllu"
    file.write_text(CONLLU, encoding="utf-8")
    (doc,) = treebank.documents(file, nlp)
    assert [(t.text, t.lemma_, t.pos_, t.dep_, t.head.text) for t in doc] == [
        ("Pemerintah", "pemerintah", "NOUN", "nsubj", "membukanya"),
        ("membukanya", "buka", "VERB", "ROOT", "membukanya"),
        (".", ".", "PUNCT", "punct", "membukanya"),
    ]
    assert doc.text.strip() == "Pemerintah membukanya."


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Joko/B-PER Widodo/I-PER tiba", [("Joko Widodo", "PER")]),
        ("Bank/B-ORG Dunia/I-ORG Jakarta/B-LOC", [("Bank Dunia", "ORG"), ("Jakarta", "LOC")]),
        ("Joko/I-PERSON tiba", [("Joko", "PER")]),  # an I tag with nothing before it begins a name
        ("(PDIP),/B-ORG hadir", [("PDIP", "ORG")]),  # idner-news-2k leaves punctuation on its words
        ("Komisi/B-ORG Pemilihan/I-ORG (KPU)/I-ORG rapat", [("Komisi Pemilihan (KPU)", "ORG")]),
        ("anak - anak di Bali/B-PLACE .", [("Bali", "LOC")]),
    ],
)
def test_tags_of_three_schemes_become_names_of_one(line: str, found: list[tuple[str, str]], nlp: Language) -> None:
    assert [(span.text, span.label_) for span in names.document(tagged(line), nlp).ents] == found


def test_split_tokens_are_printed_as_a_newspaper_would(nlp: Language) -> None:
    line = [(word, "O") for word in ["Ia", "berkata", ",", '"', "anak", "-", "anak", "pulang", "(", "besok", ")", ".", '"']]
    assert names.document(line, nlp).text.strip() == 'Ia berkata, "anak-anak pulang (besok)."'


def test_a_country_left_unmarked_is_marked_and_one_inside_a_name_is_not() -> None:
    line = tagged("Rusia melarang Bank/B-ORG Rusia/I-ORG di Korea Selatan,")
    marked = names.with_countries(line, {"Rusia", "Korea Selatan"})
    assert [tag for _, tag in marked] == ["B-LOC", "O", "B-ORG", "I-ORG", "O", "B-LOC", "I-LOC"]


def test_a_held_out_sentence_is_refused_whole_inside_another_and_in_other_letters() -> None:
    held = "Sebuah kalimat panjang tentang pertemuan dua menteri di ibu kota"
    unseen = corpora.Unseen([tagged(held)])
    assert not unseen(tagged(held.lower() + " ."))
    assert not unseen(tagged("Kemarin , " + held + " itu ."))
    assert unseen(tagged("Kalimat yang lain sama sekali"))
    assert not unseen(tagged("Kalimat yang lain sama sekali !"))  # let through once


def test_lower_cased_names_get_capitals_and_what_is_not_told_is_missing(nlp: Language) -> None:
    counts = {"putin": Counter(Putin=9), "pbb": Counter(PBB=9), "tiba": Counter(tiba=50)}
    doc = casing.document(tagged("vladimir/B-PPL putin/I-PPL tiba di pbb"), counts, nlp)
    assert doc.text.strip() == "Vladimir Putin tiba di PBB"
    assert [(span.text, span.label_) for span in doc.ents] == [("Vladimir Putin", "PER")]
    assert [token.text for token in doc if token.ent_iob == 0] == ["PBB"]


def test_the_first_model_fills_in_where_nothing_is_told_and_never_against_the_corpus(nlp: Language) -> None:
    counts = {"pbb": Counter(PBB=9)}
    doc = casing.document(tagged("putin/B-PPL mengecam pbb"), counts, nlp)
    guess = nlp.make_doc(doc.text)
    guess.ents = [guess.char_span(0, 5, label="ORG"), guess.char_span(15, 18, label="ORG")]
    assert [(span.text, span.label_) for span in casing.filled(doc, guess).ents] == [("Putin", "PER"), ("PBB", "ORG")]


def test_swapping_names_keeps_kinds_order_and_the_words_between(nlp: Language) -> None:
    doc = names.document(tagged("Joko/B-PER Widodo/I-PER bertemu Rusia/B-LOC dan PBB/B-ORG lalu Widodo/B-PER pulang"), nlp)
    other = augmentation.swapped(doc, augmentation.read_lists(), random.Random(3), nlp)
    assert [span.label_ for span in other.ents] == ["PER", "LOC", "ORG", "PER"]
    assert next(text for text, label in augmentation.pieces(other) if not label) == " bertemu "
    full, again = other.ents[0].text, other.ents[3].text
    assert full != "Joko Widodo"
    assert again in full  # the same person under the shorter name


def test_every_written_sentence_has_only_slots_that_can_be_filled(nlp: Language) -> None:
    lists, rng = augmentation.read_lists(), random.Random(1)
    docs = [augmentation.invented(lists, rng, nlp) for _ in range(600)]
    assert not [doc.text for doc in docs if set("[]{}") & set(doc.text)]
    assert {span.label_ for doc in docs for span in doc.ents} == {"PER", "ORG", "LOC"}
