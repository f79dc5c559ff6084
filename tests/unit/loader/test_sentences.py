"""Sentences with true offsets; specimens are our own."""

import pytest

from loader.read.articles import Article
from loader.read.datelines import dateline_end
from loader.sentences import LONGEST_SENTENCE, MOST_SENTENCES, sentences_of, split


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


SPLITS = [
    # plain ends, questions, calls
    ("Ia tiba. Lalu ia pergi.", ["Ia tiba.", "Lalu ia pergi."]),
    ("Siapa dia? Tidak jelas! Begitu saja.", ["Siapa dia?", "Tidak jelas!", "Begitu saja."]),
    # a place, a title, an initial, an abbreviated given name
    ("Forum di St. Petersburg dibuka. Semua hadir.", ["Forum di St. Petersburg dibuka.", "Semua hadir."]),
    ("Kata Dr. Ahmad M. Nasir hal itu benar.", ["Kata Dr. Ahmad M. Nasir hal itu benar."]),
    ("George W. Bush berpidato. Ia mundur.", ["George W. Bush berpidato.", "Ia mundur."]),
    ("Kantor di Jl. Sudirman No. 5 ditutup.", ["Kantor di Jl. Sudirman No. 5 ditutup."]),
    ("Utusan A.S. Hikam datang.", ["Utusan A.S. Hikam datang."]),
    # numbers, money, clock times, domains
    ("Sekitar 1.200 tentara dan Rp1.500.000 hilang. Titik.", ["Sekitar 1.200 tentara dan Rp1.500.000 hilang.", "Titik."]),
    ("Pada pukul 09.30 WIB mereka tiba.", ["Pada pukul 09.30 WIB mereka tiba."]),
    ("Dikutip dari Detik.Com hari ini.", ["Dikutip dari Detik.Com hari ini."]),
    # quotes stay with their sentence; a quote that goes on is parted
    ('"Kami siap." Ia lalu pergi.', ['"Kami siap."', "Ia lalu pergi."]),
    ("“Kami siap. Kami kuat,” katanya.", ["“Kami siap.", "Kami kuat,” katanya."]),
    ('"Apakah benar?" tanya dia kepada pers.', ['"Apakah benar?" tanya dia kepada pers.']),
    ("Ia berkata 'mundur!' Lalu diam.", ["Ia berkata 'mundur!'", "Lalu diam."]),
    # no sentence ends inside round brackets
    ("Rapat (dibuka jam 9. Ditutup jam 10) berjalan lancar.", ["Rapat (dibuka jam 9. Ditutup jam 10) berjalan lancar."]),
    # an ellipsis inside a sentence, and at its end
    ("Kami ... tidak akan mundur. Titik.", ["Kami ... tidak akan mundur.", "Titik."]),
    ("Mereka pergi… Tidak kembali.", ["Mereka pergi…", "Tidak kembali."]),
    # the space is missing
    ("Kota itu jatuh.Kemudian pasukan mundur.", ["Kota itu jatuh.", "Kemudian pasukan mundur."]),
    # editors' signatures are left out
    ("Perang berakhir. (abc)", ["Perang berakhir."]),
    ("Perang berakhir.(*)", ["Perang berakhir."]),
    ("Perang berakhir. [Gambas:Video 20detik]", ["Perang berakhir."]),
    ("Organisasi itu bubar (PBB)", ["Organisasi itu bubar"]),
]


@pytest.mark.parametrize(("text", "expected"), SPLITS)
def test_text_is_split_at_the_ends_of_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def article(text: str) -> Article:
    return Article(doc="a.txt", text=text)


def test_offsets_cut_each_sentence_out_of_the_article() -> None:
    text = 'KABUL - Pasukan itu mundur dari kota.\n\n"Kami pergi," kata juru bicara mereka. Kota itu tenang sekarang.'
    found = sentences_of(article(text))
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    assert [one.n for one in found] == [0, 1, 2]


def test_paragraphs_joined_by_a_scrapers_commas_are_parted() -> None:
    text = ', - Menteri itu tiba di Baku pada pagi hari.,Ia disambut presiden. ,"Kami senang," katanya kepada pers.,,'
    assert [one.text for one in sentences_of(article(text))] == [
        "Menteri itu tiba di Baku pada pagi hari.",
        "Ia disambut presiden.",
        '"Kami senang," katanya kepada pers.',
    ]


def test_a_comma_after_a_company_or_an_academic_title_joins_nothing() -> None:
    text = "Perusahaan Acme Inc., yang berkantor di Baku, tutup kemarin.\nHakim Budi S.H.,M.H. membuka sidang itu pagi tadi."
    assert len(sentences_of(article(text))) == 2


def test_one_endless_sentence_is_cut_into_bearable_pieces() -> None:
    text = "Pasukan itu " + "berjalan ke kota, " * 3000 + "lalu berhenti."
    found = sentences_of(article(text))
    assert max(len(one.text) for one in found) <= LONGEST_SENTENCE
    assert "".join(one.text for one in found).replace(" ", "").replace(",", "") == text.replace(" ", "").replace(",", "")


def test_an_article_has_at_most_so_many_sentences() -> None:
    text = " ".join(f"Tentara nomor {n} tiba di kota itu." for n in range(MOST_SENTENCES + 50))
    assert len(sentences_of(article(text))) == MOST_SENTENCES


def test_a_text_without_letters_has_no_sentences() -> None:
    assert sentences_of(article("... --- 123 456 789 !!!\n\n(*) , , .")) == ()


DATELINES = [
    ("BAKU - Presiden itu tiba.", "BAKU - "),
    ("Kabarnesia.com, Baku - Presiden itu tiba.", "Kabarnesia.com, Baku - "),
    ("KABARNESIA.COM, BAKU -- Presiden itu tiba.", "KABARNESIA.COM, BAKU -- "),
    ("Jakarta, CNN Indonesia -- Presiden itu tiba.", "Jakarta, CNN Indonesia -- "),
    ("BAKU, KABARNESIA.com – Presiden itu tiba.", "BAKU, KABARNESIA.com – "),
    ("Jakarta (ANTARA) - Presiden itu tiba.", "Jakarta (ANTARA) - "),
    ("BAKU- Presiden itu tiba.", "BAKU- "),
    ("Kabarnesia.com, Baku -Presiden itu tiba.", "Kabarnesia.com, Baku -"),
    ("St. Petersburg - Presiden itu tiba.", "St. Petersburg - "),
    ('BAKU - "Kami tiba," kata presiden.', "BAKU - "),
    # not datelines: a hyphen inside a name, a thought set apart, a long name, no dash
    ("Azerbaijan-Armenia Sepakat berdamai.", ""),
    ("Aliyev - presiden Azerbaijan - tiba.", ""),
    ("Presiden Azerbaijan Ilham Aliyev - Armenia menolak.", ""),
    ("Presiden itu tiba di Baku.", ""),
]


@pytest.mark.parametrize(("text", "dateline"), DATELINES)
def test_a_dateline_ends_behind_its_dash(text: str, dateline: str) -> None:
    assert text[: dateline_end(text)] == dateline
