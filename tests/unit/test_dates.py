"""Dates in sentences, told on Tuesday 25 June 2024 unless said otherwise; specimens are our own."""

from pathlib import Path

import pytest

from graph.dates.phrases import dates_in

DATA = Path(__file__).parents[1] / "data"

TUESDAY = "2024-06-25"

ABSOLUTE = [
    ("Pertemuan digelar pada 24 Juni 2024 di Kabul.", "2024-06-24"),
    ("Hal itu disampaikan Senin (24/6/2024).", "2024-06-24"),
    ("Ledakan terjadi Sabtu dini hari (14/9/2019).", "2019-09-14"),
    ("Ia berbicara Minggu (30/8/21) malam.", "2021-08-30"),
    ("Pada Januari 2022, pasukan dikirim.", "2022-01"),
    ("Perjanjian itu diteken pada tahun 2013.", "2013"),
    ("Organisasi ini dibentuk pada 1992.", "1992"),
    ("Mereka berkuasa sejak musim panas 2021.", "2021"),
    ("Kerja sama itu berlaku sejak 2004.", "2004"),
    ("Latihan berlangsung dari September hingga Oktober 2021.", "2021-09"),
    ("Rapat pada 18-19 September 2019 dibatalkan.", "2019-09-18"),
    ("Rapat pada 5 dan 7 Mei 2023 ditunda.", "2023-05-05"),
    ("Ia ditangkap pada Selasa, 10 September 2019, di rumahnya.", "2019-09-10"),
    ("Gempa melanda pada 3 Okt 2018.", "2018-10-03"),
    ("Sidang dibuka 1 Agustus, 2020.", "2020-08-01"),
    ("Revolusi pecah pada akhir 1979.", "1979"),
    ("Perang usai pada pertengahan tahun 1995.", "1995"),
    ("Jembatan itu (2018) menghubungkan dua kota.", "2018"),
    ("Arsip bertanggal 2020-02-29 dibuka.", "2020-02-29"),
    ("Pemilu Nopember 1999 diulang.", "1999-11"),
    ("Antara 2001 dan tahun berikutnya perang berkecamuk.", "2001"),
    ("Sepanjang Maret 2020 perbatasan ditutup.", "2020-03"),
]

RELATIVE = [
    ("Kedua menteri bertemu pekan lalu.", "2024-06"),
    ("Kedua menteri bertemu dua pekan lalu.", "2024-06"),
    ("Kedua menteri bertemu empat pekan lalu.", "2024-05"),
    ("Serangan itu terjadi kemarin.", "2024-06-24"),
    ("Serangan itu terjadi hari ini.", "2024-06-25"),
    ("Delegasi tiba pagi ini.", "2024-06-25"),
    ("Delegasi tiba besok.", "2024-06-26"),
    ("Delegasi tiba lusa.", "2024-06-27"),
    ("Delegasi tiba tiga hari lalu.", "2024-06-22"),
    ("Delegasi tiba 10 hari yang lalu.", "2024-06-15"),
    ("Delegasi tiba beberapa hari lalu.", "2024-06"),
    ("Ia terpilih bulan lalu.", "2024-05"),
    ("Ia terpilih sebulan yang lalu.", "2024-05"),
    ("Ia terpilih enam bulan lalu.", "2023-12"),
    ("Ia terpilih tahun lalu.", "2023"),
    ("Ia terpilih dua tahun lalu.", "2022"),
    ("Ia terpilih setahun silam.", "2023"),
    ("Ia mundur awal tahun ini.", "2024"),
    ("Ia mundur bulan ini.", "2024-06"),
    ("Rapat digelar pekan ini.", "2024-06"),
    ("Tarif itu dihapus pada pertengahan Agustus.", "2024-08"),
    ("Mereka berperang sejak Agustus.", "2023-08"),
    ("Rapat digelar pekan depan.", "2024-07"),
    ("Rapat digelar bulan depan.", "2024-07"),
    ("Rapat digelar tahun depan.", "2025"),
    ("Rapat digelar pada hari Minggu.", "2024-06-23"),
    ("Rapat digelar pada Minggu, kata dia.", "2024-06-23"),
    ("Rapat digelar Kamis siang waktu setempat.", "2024-06-20"),
    ("Rapat digelar Selasa.", "2024-06-25"),
    ("Rapat digelar Selasa lalu.", "2024-06-18"),
    ("Rapat digelar Senin mendatang.", "2024-07-01"),
    ("Rapat digelar Jumat pekan lalu.", "2024-06-21"),
    ("Rapat digelar Rabu (19/6).", "2024-06-19"),
    ("Rapat digelar Jumat (29/12).", "2023-12-29"),
    ("Rapat digelar pada 2 Mei.", "2024-05-02"),
    ("Rapat digelar pada 20 Desember.", "2023-12-20"),
    ("Rapat digelar pada 8 April lalu.", "2024-04-08"),
    ("Rapat digelar pada 28 September mendatang.", "2024-09-28"),
    ("Perang dimulai pada akhir Februari.", "2024-02"),
    ("Perang dimulai pada akhir bulan Juni.", "2024-06"),
    ("Perang dimulai Juli lalu.", "2023-07"),
    ("Pemilu digelar September mendatang.", "2024-09"),
    ("Ia bertugas sejak Maret.", "2024-03"),
]

NOTHING = [
    "Pada era 1990-an negara itu miskin.",
    "Sebanyak 2.500 orang mengungsi.",
    "Mereka mengirim 2019 tentara ke perbatasan.",
    "Sejak 2000 tentara ditarik, keadaan tenang.",
    "Peringatan serangan 11 September dihadiri presiden.",
    "Ia pulang beberapa bulan lalu.",
    "Tanggal 31/02/2024 tidak ada.",
    "Tanggal 31 Juni 2024 tidak ada.",
    "Usulan itu disetujui 3/4 anggota.",
    "Minggu demi minggu keadaan memburuk.",
    "Mei Ling mengatakan harga naik.",
    "Dalam 10 hari terakhir tidak ada korban.",
    "Nomor 08123456789 tidak aktif.",
]


@pytest.mark.parametrize(("text", "expected"), ABSOLUTE + RELATIVE)
def test_a_phrase_gives_its_date(text: str, expected: str) -> None:
    assert [found.date for found in dates_in(text, TUESDAY)] == [expected]


@pytest.mark.parametrize(("text", "expected"), ABSOLUTE)
def test_absolute_dates_need_no_publication(text: str, expected: str) -> None:
    assert [found.date for found in dates_in(text)] == [expected]


@pytest.mark.parametrize(("text", "_"), RELATIVE)
def test_without_a_publication_relative_phrases_give_nothing(text: str, _: str) -> None:
    assert dates_in(text) == ()


@pytest.mark.parametrize("text", NOTHING)
def test_what_gives_no_date_is_not_guessed(text: str) -> None:
    assert dates_in(text, TUESDAY) == ()


def test_the_precision_is_that_of_the_date() -> None:
    found = dates_in("Sejak 2013, pada Mei 2015 dan 2 Juni 2016.")
    assert [(one.date, one.precision) for one in found] == [("2013", "year"), ("2015-05", "month"), ("2016-06-02", "day")]


def test_offsets_cut_the_phrase_out_of_the_text() -> None:
    text = "Ia tiba pada Rabu (18/6), lalu pergi pekan lalu."
    assert [text[one.start : one.end] for one in dates_in(text, TUESDAY)] == ["Rabu (18/6)", "pekan lalu"]


def test_the_weekday_chooses_the_year_where_none_is_told() -> None:
    assert [one.date for one in dates_in("Hal itu terjadi Minggu (15/9).", "2020-01-10")] == ["2019-09-15"]


PHRASES = [line.split("\t") for line in (DATA / "date_phrases.tsv").read_text("utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(("phrase", "expected"), PHRASES, ids=[phrase for phrase, _ in PHRASES])
def test_a_phrase_is_read_whole(phrase: str, expected: str) -> None:
    found = [each.date for each in dates_in(f"Kedua menteri bertemu pada {phrase} di Lima.", "2024-06-05")]
    assert found == ([] if expected == "-" else [expected])
