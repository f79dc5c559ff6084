"""Who and what a sentence names: known names, titles, head words, the model's spans trimmed. Our own sentences."""

import pytest

from loader.body_names import full_name
from loader.language.id.lexicon import lexicon
from tests.unit.loader.naming import entities, named

C, A, B, P = "Country", "Actor", "Organization", "Place"

KNOWN = [
    # press variants of one country are one
    ("Kirgistan, Kyrgyzstan, dan Kirgizia berunding.", {(C, "Kirgizstan")}),
    ("Belarusia berbatasan dengan Polandia.", {(C, "Belarus"), (C, "Polandia")}),
    ("RRC, Tiongkok, dan Cina.", {(C, "China")}),
    ("Korsel dan Korut sepakat.", {(C, "Korea Selatan"), (C, "Korea Utara")}),
    ("UEA menolak usul Afsel.", {(C, "Uni Emirat Arab"), (C, "Afrika Selatan")}),
    # a historic country by ISO 3166-3
    ("Bekas Uni Sovyet runtuh.", {(C, "Uni Soviet")}),
    # a demonym stands for the country
    ("Pasukan Tajik mundur.", {(C, "Tajikistan")}),
    # money, a language and a small 'as' are no country
    ("Harganya US$ 5 juta.", set()),
    ("Bantuannya 500 juta dolar AS.", set()),
    ("Kurs dolar Kanada menguat.", {(C, "Kanada")}),
    # a tournament, an index or a tax has a name of its own
    ("Ia menjuarai Japan Open dan Piala Asia.", set()),
    ("Kurs Jakarta Interbank dan indeks Nikkei turun.", set()),
    ("Warga membayar PBB-P2.", set()),
    # regencies; one that is also a word needs a second reason
    ("Banjir di Empat Lawang, Musi Banyuasin.", {(P, "Empat Lawang"), (P, "Musi Banyuasin")}),
    ("Buru mereka, kata polisi.", set()),
    ("Perang Korea usai.", set()),
    ("Ia menulis dalam bahasa Inggris.", set()),
    ("Roda itu berputar pada as.", set()),
    # a blessing behind a prophet's name
    ("Kita meneladani Nabi Ibrahim AS.", set()),
    # joined by a hyphen, both are named
    ("Perundingan AS-Peru gagal.", {(C, "Amerika Serikat"), (C, "Peru")}),
    # a country's name inside a longer one: the longest wins
    ("Kapal itu melintasi Laut China Selatan.", {(P, "Laut China Selatan")}),
    ("Pemilu di Guinea-Bissau damai.", {(C, "Guinea-Bissau")}),
    # bodies in all their names
    ("Organisasi Traktat Keamanan Kolektif bersidang.", {(B, "CSTO")}),
    ("Mahkamah Kriminal Internasional menyidik.", {(B, "Mahkamah Pidana Internasional")}),
    ("Milisi Hezbollah dan Ansarullah.", {(B, "Hizbullah"), (B, "Houthi")}),
    # armed groups are written small too
    ("Pejuang taliban menyerah.", {(B, "Taliban")}),
    # a word that is also a newspaper or a town needs a second reason
    ("Antara keduanya ada jarak.", set()),
    ("Serang lebih dulu, kata pelatih.", set()),
    ("Demikian dikutip dari Antara kemarin.", {(B, "Antara")}),
    ("Gempa terasa di Serang.", {(P, "Serang")}),
    # a lost space
    ("Kapal itu melintasi Selat Hormuzyang ditutup.", {(P, "Selat Hormuz")}),
    ("Selat Hormuzjalur penting.", {(P, "Selat Hormuz")}),
    # quotes read in a wrong encoding part words
    ("‚ÄúRusia tidak mundur,‚Äù katanya.", {(C, "Rusia")}),
]

TITLED = [
    # the office is of the country; the person follows
    ("Menteri Luar Negeri Peru Elmer Quispe tiba.", {(C, "Peru"), (A, "Elmer Quispe")}),
    ("Presiden Chile, Rosa Araya, menolak.", {(C, "Chile"), (A, "Rosa Araya")}),
    ("Duta Besar Kenya untuk PBB Wanjiru Otieno hadir.", {(C, "Kenya"), (B, "PBB"), (A, "Wanjiru Otieno")}),
    ("Menteri Luar Negeri (Menlu) Fiji Semi Tora berbicara.", {(C, "Fiji"), (A, "Semi Tora")}),
    # two titles in a row, the second after a comma
    ("Panglima militer Oman, Marsekal Lapangan Hilal Amri, mundur.", {(C, "Oman"), (A, "Hilal Amri")}),
    # who fills an office
    ("Menteri Kehakiman dipegang Quispe.", {(A, "Quispe")}),
    ("Ketua DPR tetap dijabat oleh Quispe.", {(B, "DPR"), (A, "Quispe")}),
    # what the office is of is no person
    ("Kepala BWDPK menolak.", {(B, "BWDPK")}),
    ("Anggota Water Task Force menolak.", set()),
    ("Sutradara Age of Water tiba.", set()),
    ("Dirjen Aplikasi Informatika Rosa Quispe hadir.", {(A, "Rosa Quispe")}),
    ("Marketing Manager Pertamina Rosa Quispe hadir.", {(B, "Pertamina"), (A, "Rosa Quispe")}),
    # an office in brackets behind the name; partners; a name behind a body in a regency
    ("Hadir pula Krisnajaya (Ketua BWDPK).", {(A, "Krisnajaya"), (B, "BWDPK")}),
    (
        "Kepala Dinas Air Kabupaten Empat Lawang Rosa Quispe hadir.",
        {(B, "Dinas Air Kabupaten Empat Lawang"), (A, "Rosa Quispe")},
    ),
    ("Sekjen UCLG ASPAC Rosa Quispe hadir.", {(B, "UCLG ASPAC"), (A, "Rosa Quispe")}),
    ("Direktur FBI saat itu, J. Rosa Quispe, hadir.", {(B, "FBI"), (A, "J. Rosa Quispe")}),
    # a coalition by who leads it
    ("Serangan koalisi yang dipimpin Peru usai.", {(B, "Koalisi Peru"), (C, "Peru")}),
    # the team of a country, foreign names of places, heads that are ordinary words
    ("Kalah dari timnas U-16 Peru.", {(B, "Timnas U-16 Peru"), (C, "Peru")}),
    ("Mereka meninjau Kolla Botanical Garden kemarin.", {(P, "Kolla Botanical Garden")}),
    ("Mereka tiba di Balai Kota Kolla.", {(P, "Balai Kota Kolla")}),
    ("Menurut peta jalan Making Kolla.", set()),
    # a roman number is no person
    ("Rapat Komisi XI usai.", {(B, "Komisi XI")}),
    # particles belong to the name, and a country's name may begin one
    ("Putra Mahkota Bahrain Faris bin Hamad al-Nasri datang.", {(C, "Bahrain"), (A, "Faris bin Hamad al-Nasri")}),
    ("Kolonel Turki al-Harbi membantah.", {(A, "Turki al-Harbi")}),
    # a known country whose name begins with a head of places
    ("Perdana Menteri Kepulauan Solomon Peter Wale Maelanga menolak.", {(C, "Kepulauan Solomon"), (A, "Peter Wale Maelanga")}),
    # what kind of group a title is of
    ("Pemimpin kelompok separatis OPM, Yonas Arrieta, ditangkap.", {(B, "OPM"), (A, "Yonas Arrieta")}),
    # an abbreviation that no list knows, between a head's title and a full name
    ("Direktur Utama KPLA Rosa Quispe hadir.", {(B, "KPLA"), (A, "Rosa Quispe")}),
    ("Kata CEO KPLA Group Rosa Quispe.", {(B, "KPLA Group"), (A, "Rosa Quispe")}),
    # a body whose name is an ordinary word too, before a full name
    ("CEO Apple Jonas Meier hadir.", {(B, "Apple"), (A, "Jonas Meier")}),
    ("Direktur Utama PT KPLA Rosa Quispe hadir.", {(B, "PT KPLA"), (A, "Rosa Quispe")}),
    # one name behind a known body is its head's
    ("Ketua Komisi XII DPR RI Wayansudira hadir.", {(B, "Komisi XII DPR"), (B, "DPR"), (A, "Wayansudira")}),
    # an initial at the end keeps its point
    ("Terdakwa Jonas K. dibebaskan.", {(A, "Jonas K.")}),
    # no person: a date, a field, an ordinary word after the title
    ("Presiden, Senin, tiba.", set()),
    ("Profesor Ilmu Politik itu setuju.", set()),
]

HEADED = [
    # a body of a state names its country too
    ("Kementerian Luar Negeri Thailand memprotes.", {(B, "Kementerian Luar Negeri Thailand"), (C, "Thailand")}),
    ("kementerian pertahanan Peru memprotes.", {(B, "Kementerian Pertahanan Peru"), (C, "Peru")}),
    ("Kemhan Chile memprotes.", {(B, "Kementerian Pertahanan Chile"), (C, "Chile")}),
    ("Partai Fajar Baru menang.", {(B, "Partai Fajar Baru")}),
    # the government, the forces, the authorities of a country are the country
    ("Pemerintah Peru dan militer Chile sepakat.", {(C, "Peru"), (C, "Chile")}),
    ("Otoritas Kenya membantah.", {(C, "Kenya")}),
    # a parliament and a police written small; the parliament of a committee
    ("Kata parlemen Peru dan kepolisian Chile.", {(B, "Parlemen Peru"), (C, "Peru"), (B, "Kepolisian Chile"), (C, "Chile")}),
    ("Anggota Komisi VI DPR menolak.", {(B, "Komisi VI DPR"), (B, "DPR")}),
    # a foreign body that begins with its kind
    ("Usul University of Kolla buruk.", {(B, "University of Kolla")}),
    ("Usul Centre for Water Policy, Peru, buruk.", {(B, "Centre for Water Policy"), (C, "Peru")}),
    ("Alumnus Fakultas Kedokteran UGM hadir.", {(B, "Fakultas Kedokteran UGM"), (B, "Universitas Gadjah Mada")}),
    # an embassy with the country it is sent to
    ("Kedutaan Besar Peru untuk Chile tutup.", {(B, "Kedutaan Besar Peru untuk Chile"), (C, "Peru"), (C, "Chile")}),
    ("Rapat di Restoran Kolla, Jakarta.", {(P, "Restoran Kolla"), (P, "Jakarta")}),
    ("Suku di negara bagian Air hadir.", {(P, "Air")}),
    ("Petani di luar Tobaville, California, hadir.", {(P, "Tobaville"), (P, "California")}),
    # a given name that is a title elsewhere; who holds an office, told behind the name
    ("Ketua DPD, Sultan B. Quispe, hadir.", {(B, "DPD"), (A, "Sultan B. Quispe")}),
    ("Elmer Quispe, seorang juru bicara Pertamina, hadir.", {(A, "Elmer Quispe"), (B, "Pertamina")}),
    ("Usul itu buruk, ujar Elmer Quispe, pejabat senior Pertamina.", {(A, "Elmer Quispe"), (B, "Pertamina")}),
    # a list of fields up to the abbreviation; a name up to an abbreviation of its words; a kind of company is none
    ("Departemen Pertanian, Perikanan dan Kehutanan (DPPK) memprotes.", {(B, "Departemen Pertanian, Perikanan dan Kehutanan")}),
    ("Nota PT Toba Kolla Engineers (TKE) disita.", {(B, "PT Toba Kolla Engineers")}),
    ("Badan Usaha Milik Negara merugi.", set()),
    ("Himpunan Air Toba memprotes.", {(B, "Himpunan Air Toba")}),
    # a unit of land in a greater one
    ("Lahan di Kecamatan Toba Kabupaten Kolla terbakar.", {(P, "Toba"), (P, "Kolla")}),
    # a kind of body before a name of its own
    ('Kelompok ekstremis kanan "Nordlicht" dilarang.', {(B, "Nordlicht")}),
    ("Kantor berita Peru, Andina, melaporkan.", {(C, "Peru"), (B, "Andina")}),
    # places by head word, with it; by kind, without it
    ("Kapal karam dekat Pulau Kelapa Dua.", {(P, "Pulau Kelapa Dua")}),
    ("Bom meledak di distrik Qala Zard.", {(P, "Qala Zard")}),
    # a kind and an ordinary word are a name together when both are capitalized
    ("Bentrokan pecah di Provinsi Timur.", {(P, "Provinsi Timur")}),
    ("Banjir melanda Kabupaten Puncak.", {(P, "Kabupaten Puncak")}),
    ("Banjir melanda distrik Timur Tengah.", {(P, "Timur Tengah")}),
    ("Pabrik itu berdiri di Kawasan Industri.", set()),
    # units of the forces by number and name; the office before them leaves the word out
    ("Kodim 1432/Lembah Hijau berjaga.", {(B, "Kodim 1432/Lembah Hijau")}),
    ("Kapendam IX/Udayana Letkol Inf Wayan Sudira hadir.", {(B, "Kodam IX/Udayana"), (A, "Wayan Sudira")}),
    # a rank behind a body is the person's
    ("Kepala Kepolisian Resor Lembata AKBP Yosef Kedang hadir.", {(B, "Polres Lembata"), (A, "Yosef Kedang")}),
    # a region has ministries too
    ("Kementerian Kesehatan Gaza melapor.", {(B, "Kementerian Kesehatan Gaza")}),
    # up to its abbreviation a name goes on behind a country
    ("Dewan Ulama Inggris Raya Baru (DUIRB) menolak.", {(B, "Dewan Ulama Inggris Raya Baru")}),
    # a department whose matter no list knows ends in its country
    (
        "Departemen Kerja Sama Pangan Andes Peru menolak.",
        {(B, "Departemen Kerja Sama Pangan Andes Peru"), (C, "Peru")},
    ),
    (
        "Departemen Kesehatan dan Menteri Pertahanan Peru Elmer Quispe hadir.",
        {(B, "Departemen Kesehatan"), (C, "Peru"), (A, "Elmer Quispe")},
    ),
    # with a small letter the forces of a country are the country
    ("Blokade angkatan laut Amerika Serikat berlanjut.", {(C, "Amerika Serikat")}),
    ("Angkatan Laut Amerika Serikat berlayar.", {(B, "Angkatan Laut Amerika Serikat"), (C, "Amerika Serikat")}),
    # a coalition is told by the country that leads it
    ("Serangan koalisi Saudi berlanjut.", {(B, "Koalisi Arab Saudi")}),
    # a party, its group and its regional board are bodies of their own
    ("Komite Disiplin Partai Fajar Baru bersidang.", {(B, "Komite Disiplin"), (B, "Partai Fajar Baru")}),
    ("Ketua DPD PDIP hadir.", {(B, "PDI Perjuangan")}),
    # a territory with a direction behind a title, and a known one after a kind
    ("Mantan Kapolres Lembara Utara hadir.", {(P, "Lembara Utara")}),
    ("Proyektil jatuh di Provinsi Hwangju Selatan.", {(P, "Hwangju Selatan")}),
    ("Banjir melanda Gaza Utara.", {(P, "Gaza Utara")}),
    ("Ledakan mengguncang area Tal Zahra.", {(P, "Tal Zahra")}),
    # degrees before a name
    ("Presiden Ir.H. Elmer Quispe hadir.", {(A, "H. Elmer Quispe")}),
    # a kind of body alone is no name
    ("Mereka butuh sepuluh kursi di Parlemen.", set()),
    # the harbor of a country is no place of that name
    ("Kapal itu masuk pelabuhan Kenya.", {(C, "Kenya")}),
]


@pytest.mark.parametrize(("text", "expected"), [*KNOWN, *TITLED, *HEADED])
def test_names_are_found_without_a_model(text: str, expected: set[tuple[str, str]]) -> None:
    assert named(entities(text)) == expected


MODEL = [
    # title, kind and known country at the left are not the name
    ("Penulis Swiss Urs Meier pulang.", {"Swiss Urs Meier": "PER"}, {(C, "Swiss"), (A, "Urs Meier")}),
    ("Bantuan tiba di Provinsi Qandil.", {"Provinsi Qandil": "LOC"}, {(P, "Qandil")}),
    # what a comma parts are two
    ("Rapat di Lomas, Peru.", {"Lomas, Peru": "LOC"}, {(P, "Lomas"), (C, "Peru")}),
    # a small word ends a person's name
    ("Kunjungan Meier ke Bern.", {"Meier ke Bern": "PER"}, {(A, "Meier"), (P, "Bern")}),
    # ordinary words make no name, whatever the model says
    ("Pelatihan dimulai.", {"Pelatihan": "PER"}, set()),
    # nor do weapons and ships' kinds
    ("Mereka membeli S-400 dan tank Armata.", {"S-400": "ORG", "Armata": "ORG"}, set()),
    # two known names side by side are no third one
    ("Perang Peru-Chile.", {"Peru-Chile": "ORG"}, {(C, "Peru"), (C, "Chile")}),
    # with a full name behind it, the name after a head's title is the body's
    ("Kepala Gazta, Oleg Tarasov, menolak.", {"Oleg Tarasov": "PER"}, {(B, "Gazta"), (A, "Oleg Tarasov")}),
    ("Kepala Gazta Rusia Oleg Tarasov menolak.", {"Oleg Tarasov": "PER"}, {(B, "Gazta"), (C, "Rusia"), (A, "Oleg Tarasov")}),
    # the abbreviation behind tells that the name after a head's title is a body's
    (
        "Direktur Eksekutif Andes Water Review (AWR) Rosa Quispe hadir.",
        {"Rosa Quispe": "PER"},
        {(B, "Andes Water Review"), (A, "Rosa Quispe")},
    ),
    # an abbreviation of a known body is no surname
    ("Menurut Meier NATO menolak.", {"Meier NATO": "PER"}, {(A, "Meier"), (B, "NATO")}),
    # who speaks is a person, who has the surname of a person of the article may be one
    ("Itu benar, kata Jonas Meier.", {"Jonas Meier": "LOC"}, {(A, "Jonas Meier")}),
    # after a long run behind a title the model tells body from person
    (
        "Kepala Riset Kolla Capital Partners Jonas Weber ragu.",
        {"Jonas Weber": "PER"},
        {(B, "Kolla Capital Partners"), (A, "Jonas Weber")},
    ),
    # a body that ends in its country ends there
    (
        "Juru bicara Kementerian Kesehatan Peru Elsa Rios hadir.",
        {"Kementerian Kesehatan Peru Elsa": "ORG"},
        {(B, "Kementerian Kesehatan Peru"), (C, "Peru"), (A, "Elsa Rios")},
    ),
]


@pytest.mark.parametrize(("text", "model", "expected"), MODEL)
def test_the_models_names_are_trimmed_to_what_they_name(
    text: str, model: dict[str, str], expected: set[tuple[str, str]]
) -> None:
    assert named(entities(text, model=model)) == expected


WRITTEN_OUT = [
    ("Kemlu AS", "Kementerian Luar Negeri Amerika Serikat"),
    ("koalisi Saudi", "Koalisi Arab Saudi"),
    ("Institute of Singapore", "Institute of Singapore"),
]


@pytest.mark.parametrize(("text", "name"), WRITTEN_OUT)
def test_the_country_at_a_bodys_end_is_written_out_but_for_english_names(text: str, name: str) -> None:
    assert full_name(text, lexicon()) == name


@pytest.mark.parametrize(
    "text", ["", " ", "...", "()", "‚Äú‚Äù", "\u200b", "A" * 5000, "Rusia " * 700, "Juan Soto " * 900, "Presiden", "kota"]
)
def test_odd_text_gives_a_small_result_and_no_crash(text: str) -> None:
    assert len(entities(text)) <= 2


def test_a_list_of_a_thousand_capitalized_words_is_read_for_known_names_only() -> None:
    words = " ".join(f"Kata{n}" for n in range(1000))
    assert named(entities(f"{words} Rusia", model={"Kata7": "PER"})) == {("Country", "Rusia")}
