"""Boilerplate, captions, related headlines and repeats go, the body stays; specimens are our own."""

import pytest

from loader.read.boilerplate import is_boilerplate
from loader.read.cleaning import body_of, reads_like_body
from loader.read.plain_text import plain_text

BOILERPLATE = [
    "Baca juga: Menteri Itu Tiba di Baku",
    "Baca Juga",
    "ADVERTISEMENT",
    "SCROLL TO CONTINUE WITH CONTENT",
    "Editor: Siti Aminah",
    "(Foto: Dok. Kementerian)",
    "Presiden tiba di bandara. Foto/REUTERS",
    "Presiden tiba di bandara Baku, Senin (AFP/Anon)",
    "44 menit yang lalu",
    "Selasa, 25 Juni 2024 - 11:14 WIB",
    "Copyright ©2025 Kabarnesia. All Rights Reserved",
    "Dapatkan berita terkini dan menarik dari Kabarnesia, klik di sini untuk mendaftar!",
    "Ikuti kami di WhatsApp Channel agar tidak ketinggalan berita.",
    "Posting Komentar",
]
BODY = [
    "Presiden Azerbaijan tiba di Tbilisi untuk membahas perbatasan kedua negara.",
    "Rekomendasinya ditolak oleh parlemen dan pemerintah, kata juru bicara itu kepada wartawan di ibu kota pada Senin.",
    "Kontak senjata terjadi di perbatasan kedua negara pada Senin malam ketika pasukan penjaga perbatasan Armenia melepaskan "
    "tembakan ke arah patroli Azerbaijan, demikian laporan kementerian pertahanan yang dikutip kantor berita resmi.",
    '"Kami tidak akan mundur," kata menteri itu.',
    "Menurut juru bicara Polisi Federal Peru (AFP) kemarin, warga itu telah pulang.",
    "Sebagian tentara itu pulang ke rumah mereka masing-masing tanpa pernah diberi tahu alasannya oleh komandan mereka",
]


@pytest.mark.parametrize("line", BOILERPLATE)
def test_boilerplate_is_not_body(line: str) -> None:
    assert is_boilerplate(line) or not reads_like_body(line)


@pytest.mark.parametrize("line", BODY)
def test_sentences_are_body(line: str) -> None:
    assert reads_like_body(line) and not is_boilerplate(line)


def page(*lines: str) -> list[str]:
    return [paragraph.text for paragraph in body_of("\n".join(lines))]


def test_what_stands_before_the_dateline_is_caption_and_lead() -> None:
    caption = "Tentara berjaga di sela-sela evakuasi warga di bandara itu pada Senin."
    assert page("Judul Berita", caption, "BAKU - " + BODY[0], BODY[1], BODY[2])[0] == "BAKU - " + BODY[0]


def test_a_body_that_stands_there_twice_is_kept_once() -> None:
    assert page(BODY[0], BODY[1], BODY[2], BODY[0], BODY[1], BODY[2]) == BODY[:3]


def test_a_paragraph_that_repeats_part_of_another_goes() -> None:
    assert page(BODY[0] + " " + BODY[3], BODY[2], BODY[3]) == [BODY[0] + " " + BODY[3], BODY[2]]


def test_related_headlines_far_from_the_body_go() -> None:
    headlines = ["Kenapa Pulau Itu Dijual?", "600 Tentara Pulang...", "Ini Alasan Sang Menteri Mundur"] * 4
    assert page(*BODY[:3], *headlines, "Ini satu kalimat pendek di kaki halaman.") == BODY[:3]


def test_an_empty_text_has_no_body() -> None:
    assert body_of("") == ()


def test_offsets_cut_each_paragraph_out_of_the_text() -> None:
    text = f"Judul\n\n  {BODY[0]}  \n, {BODY[1]},\n"
    assert [text[one.start : one.end] for one in body_of(text)] == [one.text for one in body_of(text)] == BODY[:2]


HOSTILE = [
    ("Ru\u200bsia menolak.", "Rusia menolak."),
    ("\u202eaisuR\u202c menolak.", "aisuR menolak."),
    ("Rusia\x00 menolak\x07.", "Rusia menolak."),
    ("Rusia\u00a0menolak.\r\nTitik.\u2028Lagi.", "Rusia menolak.\nTitik.\nLagi."),
    ("\ufeffRusia", "Rusia"),
    ("Rusia¬†menolak.", "Rusia menolak."),
    ("cafe\u0301", "caf\u00e9"),
]


@pytest.mark.parametrize(("raw", "expected"), HOSTILE)
def test_invisible_and_control_characters_are_gone(raw: str, expected: str) -> None:
    assert plain_text(raw) == expected


GARBLED = [
    # read as Latin-1, as Windows-1252, as Mac Roman
    ("Istana Ã\x89lysÃ©e", "Istana Élysée"),
    ("Istana Ã‰lysÃ©e", "Istana Élysée"),
    ("pasukan SpezialkrÃ¤fte", "pasukan Spezialkräfte"),
    ("pasukan Spezialkr√§fte", "pasukan Spezialkräfte"),
    ("‚ÄúKami sepakat,‚Äù kata dia ‚Äì lagi ‚Äî ‚Äôkan‚Ä¶", "“Kami sepakat,” kata dia – lagi — ’kan…"),
    ("â€œKami sepakat,â€\x9d kata dia", "“Kami sepakat,” kata dia"),
    ("Hamas\u00e2\x80\x94yang menolak", "Hamas—yang menolak"),
    ("Ã¢â‚¬Å“Kami sepakat Ã¢â‚¬â€œ semua", "“Kami sepakat – semua"),
    # right and garbled side by side
    ("“Benar,” dan ‚Äúgarbled‚Äù", "“Benar,” dan “garbled”"),
    # no garbled letters: a root, letters of their own
    ("√2 lebih kecil dari 2", "√2 lebih kecil dari 2"),
    ("Åland dan SÃO PAULO", "Åland dan SÃO PAULO"),
]


@pytest.mark.parametrize(("raw", "expected"), GARBLED)
def test_letters_read_in_a_wrong_encoding_are_mended(raw: str, expected: str) -> None:
    assert plain_text(raw) == expected
