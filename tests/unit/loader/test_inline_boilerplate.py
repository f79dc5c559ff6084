"""Boilerplate inside a paragraph goes, the words around it stay."""

import pytest

from loader.read.cleaning import body_of
from loader.read.masthead import masthead_of

LEAD = "Presiden Armenia bertemu Perdana Menteri Georgia di Yerevan pada Kamis (6/6/2024)."
NEXT = "Keduanya membicarakan jalur kereta dan sepakat membuka pos perbatasan."
LAST = "Pos itu akan dijaga bersama oleh kedua negara sampai akhir tahun."
DATED = "Jakarta, CNN Indonesia -- "


def inside(boilerplate: str, before: str = LEAD, after: str = NEXT) -> str:
    return f"{before} {boilerplate} {after} {LAST}"


KEPT = [
    inside("Baca juga: Israel Serang Rafah, Mesir Kecam Tel Aviv"),
    inside("BACA JUGA: Rusia Serang Odesa"),
    inside("Baca Juga : Kim Jong Un Temui Vladimir Putin di Vladivostok"),
    inside("LIHAT JUGA : Rusia Serang Odesa, Ukraina Balas Serang Belgorod"),
    inside("Simak juga Video 'Israel Serang Rafah, Warga Mengungsi':"),
    inside("Lihat Video: Putin Tiba di Pyongyang"),
    inside("Tonton juga: “Warga Gaza Mengungsi Lagi”"),
    inside("Pilihan Editor: Rusia Serang Odesa, Ukraina Membalas"),
    inside("Baca selengkapnya: Mengapa Taiwan Menolak Usul China?"),
    inside("(Baca juga: Rusia Serang Odesa Lagi),").replace("), ", "),"),
    inside("Baca selengkapnya,").replace("selengkapnya, ", "selengkapnya,"),
    inside("Baca juga,,Baca juga:,,").replace(",, K", ",,K"),
    inside("Halaman selanjutnya Rusia Serang Odesa"),
    inside("Halaman 1 2 3 Selanjutnya"),
    inside("ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT"),
    inside("SCROLL TO RESUME CONTENT"),
    inside("[Gambas:Video 20detik]"),
    inside("(adsbygoogle = window.adsbygoogle || []).push({});"),
    inside("googletag.cmd.push(function() { googletag.display('div-gpt-ad-1'); });"),
    inside("Warga Rafah mengungsi ke utara setelah serangan Israel (Foto: AFP/Said Khatib)"),
    inside("Tentara Ukraina di dekat Odesa, Mei 2024. (Reuters/Viktor Contoh)"),
    f"Laporan wartawan Kabarutara.com, Budi Contoh KABARUTARA.COM, YEREVAN - {LEAD} {NEXT} {LAST}",
    f"Laporan Wartawan Kabar Utara, Siti Contoh {LEAD} {NEXT} {LAST}",
    f"Penulis: Budi Contoh | Editor: Siti Contoh {DATED}{LEAD} {NEXT} {LAST}",
    f"Tentara Israel di Rafah, Mei 2024. (AFP/Nama Contoh) {DATED}{LEAD} {NEXT} {LAST}",
    inside("[Baca Juga: Rusia Serang Odesa Lagi]"),
    inside("Baca Juga\nRusia Serang Odesa Lagi, Lima Orang Tewas\n"),
    inside("Baca juga Rusia Serang Odesa Lagi, Lima Orang Tewas\n"),
    inside("Baca juga\n- Rusia Serang Odesa Lagi\n- Israel Serang Rafah\n"),
    inside("Lihat postingan ini di Instagram Sebuah kiriman dibagikan oleh Budi Contoh (@budi.contoh)"),
    inside("pic.twitter.com/abC12dE — Budi Contoh (@budi) June 3, 2024"),
    f"Halaman 1 dari 2 {LEAD} {NEXT} {LAST}",
    f"{LEAD} {NEXT} {LAST}\nSimak breaking news dan kabar Gaza di ponselmu.\nAkses kabar Rafah di WhatsApp Channel.",
    f"{LEAD} {NEXT} {LAST}\nIsi situs ini dilindungi undang-undang hak cipta, juga kabar Gaza.",
    f"{LEAD} {NEXT} {LAST}\nDilarang mengutip kabar Gaza tanpa izin tertulis dari redaksi.",
    f"{LEAD} {NEXT} {LAST} Editor: Rizki Contoh",
    f"{LEAD} {NEXT} {LAST} Penulis: Budi Contoh Editor: Siti Contoh Baca juga: Rusia Serang Odesa",
]


@pytest.mark.parametrize("text", KEPT)
def test_the_words_around_stay_and_the_boilerplate_goes(text: str) -> None:
    told = " ".join(paragraph.text for paragraph in body_of(text))
    for sentence in (LEAD, NEXT, LAST):
        assert sentence in told
    for word in (
        "Rafah",
        "Odesa",
        "Gaza",
        "Putin",
        "Taiwan",
        "Contoh",
        "ADVERTISEMENT",
        "SCROLL",
        "adsbygoogle",
        "googletag",
        "Halaman",
        "aca ",
    ):
        assert word not in told
    for paragraph in body_of(text):
        assert text[paragraph.start : paragraph.end] == paragraph.text


UNTOUCHED = [
    "“Saya lihat juga banyak yang pintar,” kata presiden itu kepada wartawan di Yerevan.",
    "Pastikan kamu sudah siap, kata presiden itu. Satwa yang dilindungi undang-undang itu dilepas di hutan lindung.",
    "Polisi Federal Australia (AFP) akan bertindak setelah menerima laporan wartawan dari Sydney.",
    "Halaman gedung itu penuh. Baca puisi dimulai pukul tujuh malam di halaman belakang istana.",
    "Ia menjadi editor: pekerjaan yang ia cintai sejak muda dan tidak pernah ditinggalkannya.",
    "Serangan itu menewaskan tiga orang - termasuk seorang anak - di kota pelabuhan Odesa.",
]


@pytest.mark.parametrize("text", UNTOUCHED)
def test_what_only_looks_like_boilerplate_stays(text: str) -> None:
    assert " ".join(paragraph.text for paragraph in body_of(text)) == text


def test_an_outlet_in_a_byline_is_still_the_source() -> None:
    text = f"Laporan wartawan Kabarutara.com, Budi Contoh\n{LEAD}\n{NEXT}\n{LAST}"
    assert masthead_of(text, body_of(text)).source == "Kabarutara.com"


WHOLE = [
    f"Duet Ruritania – Graustark memang cukup lama bermusuhan. {LEAD}",
    f"Menteri itu muncul di salah satu album foto. Warga yakin ia kembali. {LEAD}",
    f"Polisi menyarankan warga menginstal aplikasi hanya dari sumber resmi. {LEAD}",
    f"Namun, mereka belum mampu menahan tim tamu.,: 22-Andi Contoh; 3-Budi Contoh, 5-Candra. {LEAD}",
]


@pytest.mark.parametrize("text", WHOLE)
def test_what_only_looks_like_boilerplate_is_told(text: str) -> None:
    told = " ".join(paragraph.text for paragraph in body_of(f"{NEXT}\n{text}\n{LAST}"))
    assert text.split(".")[0] in told and NEXT in told and LEAD in told
