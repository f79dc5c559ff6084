"""What sentences say of two names, marked in the specimens: [C Peru], [O Pakta Selatan], [A Juan Soto], [P Lima]."""

import re
from dataclasses import replace

import pytest

from graph.article_graph import Entity, Mention, Relation, Sentence
from loader.relations import relations_of
from loader.relations.coded_sentence import coded
from loader.relations.patterns import RelationPattern, relation_patterns
from loader.relations.relation_mention import number

TYPES = {"C": "Country", "O": "Organization", "A": "Actor", "P": "Place"}
ISO = {
    "Peru": "PE",
    "Chile": "CL",
    "Uni Soviet": "SU",
    "Yugoslavia": "YU",
    "Rusia": "RU",
    "Amerika Serikat": "US",
    "Indonesia": "ID",
}
KINDS = {
    "Uni Soviet": "historic",
    "Yugoslavia": "historic",
    "Amerika Selatan": "region",
    "Asia Tengah": "region",
    "Jawa": "island",
    "Tacna": "city",
}
KINDS |= {
    "NSA": "agency",
    "Satria": "company",
    "Bank Air": "agency",
    "Komisi VI DPR RI": "parliament",
    "DPR": "parliament",
    "Senat Peru": "parliament",
    "PBB": "international",
    "Partai Buruh": "party",
    "Sumatera": "island",
    "Kementerian Luar Negeri Peru": "ministry",
    "Universitas Peru": "organization",
    "Puno": "province",
}


def marked(*texts: str) -> tuple[list[Sentence], list[Entity]]:
    """Sentences and entities of texts in which names are marked; '[C Peru|metonym Lima]' is Peru, written 'Lima'."""
    sentences: list[Sentence] = []
    mentions: dict[tuple[str, str], list[Mention]] = {}
    for n, text in enumerate(texts):
        plain = ""
        for part in re.split(r"(\[[COAP] [^\]]+\])", text):
            if part.startswith("["):
                name, _, written = part[3:-1].partition("|")
                rule, _, form = written.partition(" ")
                form = form or name
                mentions.setdefault((part[1], name), []).append(
                    Mention(n, len(plain), len(plain) + len(form), form, rule or "exact")
                )
                plain += form
            else:
                plain += part
        sentences.append(Sentence(n, plain, 0, len(plain)))
    entities = [
        Entity(
            id=f"country:{ISO.get(name, name)}" if kind == "C" else f"{TYPES[kind].lower()}:{name.lower().replace(' ', '-')}",
            type=TYPES[kind],
            name=name,
            aliases=(name,),
            mentions=tuple(found),
            kind=KINDS.get(name),
            iso=ISO.get(name),
        )
        for (kind, name), found in mentions.items()
    ]
    return sentences, entities


def relations(*texts: str) -> list[Relation]:
    sentences, entities = marked(*texts)
    return list(relations_of(sentences, [], entities))


def told(*texts: str) -> list[str]:
    """The relations of marked texts as 'Peru MEMBER_OF Pakta Selatan', sorted."""
    sentences, entities = marked(*texts)
    names = {entity.id: entity.name for entity in entities}
    return sorted(f"{names[one.source]} {one.type} {names[one.target]}" for one in relations_of(sentences, [], entities))


@pytest.mark.parametrize("table", relation_patterns(), ids=lambda table: f"{table.type} {table.like}")
def test_every_pattern_finds_the_sentence_it_is_for(table: RelationPattern) -> None:
    sentences, entities = marked(table.like)
    (text,) = coded(sentences, entities)
    assert table.pattern.search(text.text)
    assert table.type in {one.type for one in relations_of(sentences, [], entities)}


OFFICES = [
    ("Menteri Luar Negeri [C Peru] [A Juan Soto] menolak.", "Juan Soto", "Peru", "Menteri Luar Negeri"),
    ("menteri luar negeri [C Peru], [A Juan Soto], menolak.", "Juan Soto", "Peru", "Menteri luar negeri"),
    ("Menteri Luar Negeri (Menlu) [C Peru] [A Juan Soto] menolak.", "Juan Soto", "Peru", "Menteri Luar Negeri"),
    ("Wakil Menteri Pertahanan [C Peru] Jenderal [A Juan Soto] menolak.", "Juan Soto", "Peru", "Wakil Menteri Pertahanan"),
    ("Panglima militer [C Peru], Marsekal Lapangan [A Juan Soto], menolak.", "Juan Soto", "Peru", "Panglima militer"),
    ("Juru bicara kelompok pemberontak [C Peru] [O Front Utara], [A Juan Soto], menolak.", "Juan Soto", "Front Utara",
     "Juru bicara kelompok pemberontak"),
    ("Juru bicara [O Front Utara] [A Juan Soto] menolak.", "Juan Soto", "Front Utara", "Juru bicara"),
    ("Sekretaris Jenderal [O Pakta Selatan] [A Juan Soto] menolak.", "Juan Soto", "Pakta Selatan", "Sekretaris Jenderal"),
    ("Duta Besar [C Peru] untuk [O PBB] [A Juan Soto] menolak.", "Juan Soto", "Peru", "Duta Besar Peru untuk PBB"),
    ("Kata Profesor Ilmu Politik di [O Universitas A] [A Juan Soto].", "Juan Soto", "Universitas A", "Profesor Ilmu Politik"),
    ("[A Juan Soto], perdana menteri [C Peru], menolak.", "Juan Soto", "Peru", "Perdana menteri"),
    ("[A Juan Soto] adalah juru bicara [O Pakta Selatan].", "Juan Soto", "Pakta Selatan", "Juru bicara"),
    ("[A Juan Soto] ditunjuk sebagai direktur [O Pakta Selatan].", "Juan Soto", "Pakta Selatan", "Direktur"),
    ("Presiden [A Juan Soto] dari [C Peru] menolak.", "Juan Soto", "Peru", "Presiden"),
    ("Gubernur [P Puno] [A Juan Soto] menolak.", "Juan Soto", "Puno", "Gubernur"),
    ("Pangdam [O Kodam A] Mayjen [O TNI] [A Juan Soto] menolak.", "Juan Soto", "Kodam A", "Pangdam"),
    ("Kata peneliti pada [O Pusat Kajian], [A Juan Soto].", "Juan Soto", "Pusat Kajian", "Peneliti"),
    ("[A Juan Soto], wakil presiden lembaga, [O Pusat Kajian], menolak.", "Juan Soto", "Pusat Kajian", "Wakil presiden"),
    ("Gubernur Jenderal [C Peru] [A Juan Soto] menolak.", "Juan Soto", "Peru", "Gubernur Jenderal"),
    ("Mantan Presiden [C Peru] [A Juan Soto] menolak.", "Juan Soto", "Peru", "Mantan Presiden"),
    ("Pakar [O Pusat Kajian] [A Juan Soto] menolak.", "Juan Soto", "Pusat Kajian", "Pakar"),
    ("Ketua DPC [O Partai Buruh] [P Puno] [A Juan Soto] menolak.", "Juan Soto", "Partai Buruh", "Ketua DPC"),
    ("Kepala pemerintahan [C Peru], [A Juan Soto], menolak.", "Juan Soto", "Peru", "Kepala pemerintahan"),
    ("Mufti Agung [C Peru], Syekh [A Juan Soto], menolak.", "Juan Soto", "Peru", "Mufti Agung"),
    ("Pemimpin tertinggi [C Peru], Ayatollah [A Juan Soto], menolak.", "Juan Soto", "Peru", "Pemimpin tertinggi"),
    ("Penasihat pemerintah [C Peru] [A Juan Soto] menolak.", "Juan Soto", "Peru", "Penasihat"),
    ("Menteri Dalam Negeri [C Peru] [A Juan Soto] menolak.", "Juan Soto", "Peru", "Menteri Dalam Negeri"),
    ("Presiden ke-6 [C Peru] [A Juan Soto] menolak.", "Juan Soto", "Peru", "Presiden ke-6"),
    ("Kepala Staf [O Kantor Air] ([O KA]) [A Juan Soto] menolak.", "Juan Soto", "Kantor Air", "Kepala Staf"),
    ("Duta Besar [C Peru] untuk [C Chile] dan [C Bolivia] [A Juan Soto] menolak.", "Juan Soto", "Peru",
     "Duta Besar Peru untuk Chile dan Bolivia"),
    ("Bos [O Satria] [A Juan Soto] menolak.", "Juan Soto", "Satria", "Bos"),
    ("Konselor karier [O Universitas A], [A Juan Soto], menolak.", "Juan Soto", "Universitas A", "Konselor karier"),
    # in brackets, with 'seorang', for a term, from a party
    ("[A Juan Soto] (Kepala [O Dinas Air]), menolak.", "Juan Soto", "Dinas Air", "Kepala"),
    ("[A Juan Soto], seorang entomolog di [O Universitas A], menolak.", "Juan Soto", "Universitas A", "Entomolog"),
    ("Gubernur [O Bank Air] periode 2003-2008 [A Juan Soto] menolak.", "Juan Soto", "Bank Air", "Gubernur"),
    ("Wakil Ketua [O DPR] dari Fraksi [O Partai Buruh] [A Juan Soto] menolak.", "Juan Soto", "DPR", "Wakil Ketua"),
    ("[A Juan Soto] yang juga merupakan eks Direktur [O Satria] menolak.", "Juan Soto", "Satria", "Eks Direktur"),
    # as what somebody acts; with the party between, or the kind of body and its seat; numbered behind the country
    ("Hadir pula [A Juan Soto] sebagai penasihat khusus [O Pakta Selatan].", "Juan Soto", "Pakta Selatan", "Penasihat khusus"),
    ("Ketua [O Kongres] yang berasal dari [O Partai Buruh], [A Juan Soto], menolak.", "Juan Soto", "Kongres", "Ketua"),
    ("[A Juan Soto], salah satu pendiri perusahaan raksasa air yang berbasis di [C Peru], [O Fajar], menolak.", "Juan Soto",
     "Fajar", "Pendiri"),
    ("Presiden [C Peru] ke-7 [A Juan Soto] menolak.", "Juan Soto", "Peru", "Presiden"),
    ("Wali Kota [A Juan Soto] dari [P Arica] tewas.", "Juan Soto", "Arica", "Wali Kota"),
    # who fills it, and who is one of those who hold it
    ("Ketua [O Komite Air] tetap dijabat oleh [A Juan Soto].", "Juan Soto", "Komite Air", "Ketua"),
    ("Seorang pejabat [O Bank Air] yakni [A Juan Soto] menolak.", "Juan Soto", "Bank Air", "Pejabat"),
    # an attorney of the state is no one's in a body
    ("Jaksa Agung [C Peru] [A Juan Soto] menolak.", "Juan Soto", "Peru", "Jaksa Agung"),
    ("Kasi Humas [O Polres Toba] AKP [A Juan Soto] menolak.", "Juan Soto", "Polres Toba", "Kasi Humas"),
    # a region between the post and the body is the post's
    ("Kata Direktur [C Peru] untuk [O Pusat Kajian], [A Juan Soto].", "Juan Soto", "Pusat Kajian", "Direktur Peru"),
    ("[A Juan Soto], direktur [P Amerika Selatan] [O Pusat Kajian], menolak.", "Juan Soto", "Pusat Kajian",
     "Direktur Amerika Selatan"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "holder", "of", "title"), OFFICES)
def test_offices_are_found_before_and_behind_the_name(text: str, holder: str, of: str, title: str) -> None:
    assert f"{holder} HOLDS_POSITION {of}" in told(text)
    (one,) = (one for one in relations(text) if one.type == "HOLDS_POSITION")
    assert one.properties["title"] == title


LEADERS = [
    ("Pemimpin spiritual [C Peru], Ayatollah [A Juan Soto], menolak.", ["Juan Soto LEADS Peru"]),
    ("Pemimpin de facto [C Peru], [A Juan Soto], menolak.", ["Juan Soto LEADS Peru"]),
    ("Pemimpin junta militer [C Peru] Jenderal [A Juan Soto] menolak.", ["Juan Soto LEADS Peru"]),
    ("Pemimpin [C Peru], Jenderal [A Juan Soto], menolak.", ["Juan Soto LEADS Peru"]),
    ("[A Juan Soto], pemimpin spiritual [C Peru], bertemu [A Ana Paz].", ["Juan Soto LEADS Peru"]),
    # who leads the opposition or a community leads no state
    ("Pemimpin oposisi [C Peru], [A Juan Soto], menolak.", []),
    ("[A Juan Soto], pemimpin oposisi [C Peru], menolak.", []),
    ("[A Juan Soto], pemimpin umat Katolik [C Peru], menolak.", []),
    ("[A Juan Soto], pemimpin kelompok separatis di [C Peru], menolak.", []),
    # where somebody comes from is no office
    ("Ulama Syiah [C Peru], Ayatollah [A Juan Soto], meminta [C Chile] mundur.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LEADERS)
def test_who_leads_a_state_is_told_from_who_leads_something_in_it(text: str, expected: list[str]) -> None:
    assert [one for one in told(text) if "LEADS" in one or "HOLDS" in one] == expected


OFFICES_OF_SEVERAL = [
    # one of two bodies, two of one body, a president and who serves him
    (["Bos [O Satria] dan [O Pakta Selatan] [A Juan Soto] menolak."],
     ["Juan Soto HOLDS_POSITION Pakta Selatan", "Juan Soto HOLDS_POSITION Satria"]),
    (["Dua komandan senior [O Front Utara], [A Juan Soto] dan [A Ana Paz], tewas."],
     ["Ana Paz HOLDS_POSITION Front Utara", "Juan Soto HOLDS_POSITION Front Utara"]),
    (["Presiden [C Peru] [A Ana Paz] hadir. [C Chile] diam.", "Penasihat Air Presiden [A Ana Paz], [A Juan Soto], menolak."],
     ["Ana Paz HOLDS_POSITION Peru", "Juan Soto HOLDS_POSITION Peru"]),
    (["Kata jurnalis [O Harian Air] [A Juan Soto] dan [A Ana Paz]."],
     ["Ana Paz HOLDS_POSITION Harian Air", "Juan Soto HOLDS_POSITION Harian Air"]),
    # one behind the name, with another
    (["[A Juan Soto] (Gubernur [P Puno] dan Ketua [O Pakta Selatan]) menolak."],
     ["Juan Soto HOLDS_POSITION Pakta Selatan", "Juan Soto HOLDS_POSITION Puno"]),
    # two offices before one name
    (["Wakil Presiden [O Partai Buruh] dan Menteri Urusan Air [C Peru], [A Juan Soto], menolak."],
     ["Juan Soto HOLDS_POSITION Partai Buruh", "Juan Soto HOLDS_POSITION Peru"]),
    # a seat of government
    (["Direktur Anggaran [C Peru|metonym Istana Air], [A Juan Soto], menolak."], ["Juan Soto HOLDS_POSITION Peru"]),
    # whose country the article does not name
    (["Utusan Khusus Presiden [A Ana Paz], [A Juan Soto], menolak.", "[C Peru] dan [C Chile] diam."], []),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "expected"), OFFICES_OF_SEVERAL)
def test_an_office_may_be_of_two_bodies_or_two_persons(texts: list[str], expected: list[str]) -> None:
    assert [one for one in told(*texts) if "HOLDS_POSITION" in one] == expected


def test_a_well_known_head_of_a_body_is_the_heads_without_its_name_beside() -> None:
    assert told("Presiden [A Mario Draghi] menolak.", "[O Bank Sentral Eropa] diam.", "[C Peru] diam.") == [
        "Mario Draghi HOLDS_POSITION Bank Sentral Eropa"
    ]


def test_a_minister_without_a_country_is_indonesias_where_much_is_indonesian() -> None:
    texts = ("[C Peru] diam. [C Peru] diam.", "[C Indonesia] hadir.", "[O Bulog] hadir.", "Menteri Air [A Juan Soto] menolak.")
    assert told(*texts) == ["Juan Soto HOLDS_POSITION Indonesia"]
    assert told("[C Indonesia] hadir.", texts[0], texts[-1]) == ["Juan Soto HOLDS_POSITION Peru"]


def test_a_minister_in_news_of_several_countries_is_that_of_the_country_told_of_just_before() -> None:
    texts = ("[C Peru] diam. [C Peru] diam. [C Peru] diam.", "Hujan turun.", "[C Chile] hadir.")
    assert told(*texts, "Menteri Air [A Juan Soto] menolak.") == ["Juan Soto HOLDS_POSITION Chile"]


NO_OFFICES = [
    "Kata [A Juan Soto], kepala ilmuwan untuk komputer, dilansir [O Harian Fajar].",
    "Jaksa [C Peru] [A Juan Soto] menolak.",
    "Partai mencalonkan [A Juan Soto] sebagai presiden [C Peru].",
    "[A Juan Soto] dilantik sebagai presiden di [P Gedung Agung].",
    "Calon presiden [C Peru] [A Juan Soto] menolak.",
    "[A Juan Soto] bukan presiden [C Peru].",
    "Menteri luar negeri [C Peru] bertemu [A Juan Soto] kemarin.",
    "Presiden itu, kata [A Juan Soto], menolak.",
    "Jenderal [A Juan Soto] tiba di [C Peru].",
    "Peneliti [C Peru] [A Juan Soto] menolak.",
    "Saksi di [P Lima], [A Juan Soto], menolak.",
    "Warga [C Peru] [A Juan Soto] menolak.",
]


@pytest.mark.parametrize("text", NO_OFFICES)
def test_what_is_no_office_gives_none(text: str) -> None:
    assert [one for one in relations(text) if one.type == "HOLDS_POSITION"] == []


def test_an_office_without_a_country_is_the_one_told_elsewhere() -> None:
    assert told("Presiden [A Juan Soto] tiba.", "Ia bertemu [C Chile].", "Presiden [C Peru] [A Juan Soto] pulang.") == [
        "Juan Soto HOLDS_POSITION Peru"
    ]


def test_a_ministry_that_somebody_holds_is_that_of_the_country_the_article_is_about() -> None:
    texts = ("Kabinet [C Peru] diumumkan.", "Menteri Kehakiman dipegang [A Juan Soto], menteri olahraga [A Ana Paz].")
    assert told(*texts) == ["Ana Paz HOLDS_POSITION Peru", "Juan Soto HOLDS_POSITION Peru"]


def test_a_minister_in_an_article_without_a_country_is_that_of_the_ministry() -> None:
    texts = ("Menteri Perairan Air [A Juan Soto] menolak.", "[O Kementerian Perairan Air] diam.")
    assert told(*texts) == ["Juan Soto HOLDS_POSITION Kementerian Perairan Air"]


def test_an_office_without_a_country_shares_that_of_the_one_before() -> None:
    text = "[C Chile] menjamu Presiden [C Peru] [A Juan Soto] dan Menteri Keuangan [A Ana Paz]."
    assert "Ana Paz HOLDS_POSITION Peru" in told(text)


def test_an_office_without_a_country_is_that_of_the_country_the_article_is_about() -> None:
    assert told("Perdana Menteri [A Juan Soto] menolak.", "[C Peru] diam.") == ["Juan Soto HOLDS_POSITION Peru"]
    texts = ("Menteri Koordinator Bidang Politik, Hukum, dan Keamanan [A Juan Soto] menolak.", "[C Peru] diam.")
    assert told(*texts) == ["Juan Soto HOLDS_POSITION Peru"]
    assert told("Perdana Menteri [A Juan Soto] menolak.", "[C Peru] dan [C Chile] diam.") == []
    assert told("Direktur [A Juan Soto] menolak.", "[C Peru] diam.") == []


SAID = [
    # enumerations, with and without a last 'dan'
    (["[O Pakta Selatan] beranggotakan [C Peru], [C Chile], dan [C Bolivia]."],
     ["Bolivia MEMBER_OF Pakta Selatan", "Chile MEMBER_OF Pakta Selatan", "Peru MEMBER_OF Pakta Selatan"]),
    # 'its members' are those of the body the sentence before is about
    (["[O Pakta Selatan] didirikan pada 1992.", "Anggotanya saat ini adalah [C Peru] dan [C Chile]."],
     ["Chile MEMBER_OF Pakta Selatan", "Peru MEMBER_OF Pakta Selatan"]),
    # a sentence of its own goes on about the body named last
    (["Kontak dengan [O Pakta Selatan].", "Sebuah aliansi pimpinan [C Peru|metonym Lima]."], ["Peru LEADS Pakta Selatan"]),
    # a ministry with its country's name
    (["[O Kementerian Luar Negeri Peru] menolak.", "[C Peru] diam."], ["Kementerian Luar Negeri Peru PART_OF Peru"]),
    # a council with its organization's name
    (["[O Dewan Agung PBB] menolak.", "[O PBB] diam."], ["Dewan Agung PBB PART_OF PBB"]),
    (["[O Misi Peru di PBB] menolak.", "[O PBB] diam."], []),
    # borders: of a pair, with a length, of 'both countries'
    (["Di perbatasan [C Peru]-[C Chile] tenang."], ["Peru BORDERS Chile"]),
    (["Perbatasan antara [C Peru] dengan [C Chile] ditutup."], ["Peru BORDERS Chile"]),
    (["[C Peru] menuduh [C Chile] di tengah sengketa perbatasan kedua negara."], ["Peru BORDERS Chile"]),
    # a regency in its province, a building in a town
    (["[P Kudus] dan [P Jepara], [P Jawa Tengah]."], ["Jepara LOCATED_IN Jawa Tengah", "Kudus LOCATED_IN Jawa Tengah"]),
    (["Penggemar dari [P Kudus] [P Jawa Tengah] hadir."], ["Kudus LOCATED_IN Jawa Tengah"]),
    (["[P Kudus], [P Jawa Barat]."], []),
    (["Kata dia, [P Hotel Air], [P Puno], kemarin."], ["Hotel Air LOCATED_IN Puno"]),
    # a lake, and a mosque without a comma; a building in its street; where somebody spoke on a day
    (["Mereka memotret [P Danau Air], [P Arica]."], ["Danau Air LOCATED_IN Arica"]),
    (["Renovasi [P Masjid Air] [P Tacna] usai."], ["Masjid Air LOCATED_IN Tacna"]),
    (["Renovasi [P Masjid Air] [P Ica] usai."], []),
    (["Kata dia di [P Gedung Air], [P Jalan Agung], kemarin."], ["Gedung Air LOCATED_IN Jalan Agung"]),
    (["Latihan di [O Pusat Air] [P Ica], [P Puno], Senin (1/2)."], ["Ica LOCATED_IN Puno"]),
    # a state on a side of its country
    (["Suku di negara bagian [P Arica] di sisi selatan [C Chile] hadir."], ["Arica LOCATED_IN Chile"]),
    # each unit in a greater one
    (["Lahan di Desa [P Toba] Kecamatan [P Kolla], Kabupaten [P Ica] terbakar."],
     ["Kolla LOCATED_IN Ica", "Toba LOCATED_IN Kolla"]),
    (["Lahan di Kabupaten [P Toba] Desa [P Kolla] terbakar."], []),
    # a ministry where somebody was met; a company has many offices, and what is international meets anywhere
    (["Kata dia di [O Dinas Air], [P Puno], Jumat (1/2)."], ["Dinas Air LOCATED_IN Puno"]),
    (["Kata dia di kantor [O Satria], [P Puno], Jumat (1/2)."], []),
    (["Kata dia di [O PBB], [P Puno], Jumat (1/2)."], []),
    # a coalition by who leads it
    (["Serangan [O Koalisi Peru|pattern koalisi yang dipimpin Peru] usai, kata [C Peru]."], ["Peru LEADS Koalisi Peru"]),
    # a line-up; who is behind a club's player; forces in brackets behind their country
    (["[O Timnas Peru] (4-4-2): [A Juan Soto]; [A Ana Paz], [A Rosa Quispe], [A Luis Araya]."],
     ["Ana Paz MEMBER_OF Timnas Peru", "Juan Soto MEMBER_OF Timnas Peru", "Luis Araya MEMBER_OF Timnas Peru",
      "Rosa Quispe MEMBER_OF Timnas Peru"]),
    (["Mereka ke [C Amerika Serikat] ([O NSA])."], ["NSA PART_OF Amerika Serikat"]),
    (["[O Pasukan PBB di Chile] menolak.", "[O PBB] diam."], ["Pasukan PBB di Chile PART_OF PBB"]),
    # places in places
    (["Mereka bertemu di [P Lima], [C Peru], kemarin."], ["Lima LOCATED_IN Peru"]),
    (["Mereka bertemu di [P Istana Agung], [P Lima], [C Peru]."], ["Istana Agung LOCATED_IN Lima", "Lima LOCATED_IN Peru"]),
    (["Mereka bertemu di [P Lima], ibu kota [C Peru]."], ["Lima LOCATED_IN Peru"]),
    (["Tiga warga Kampung [P Aroba], Distrik [P Gome], Kabupaten [P Lani], [P Puno], tewas."],
     ["Aroba LOCATED_IN Gome", "Gome LOCATED_IN Lani", "Lani LOCATED_IN Puno"]),
    # members of parties: with 'dari Fraksi', in brackets
    (["Dua anggota [O Kongres], [A Ana Paz] dari Fraksi [O Partai Buruh] dan [A Juan Soto] dari Fraksi [O Partai Tani]."],
     ["Ana Paz MEMBER_OF Kongres", "Ana Paz MEMBER_OF Partai Buruh", "Juan Soto MEMBER_OF Kongres",
      "Juan Soto MEMBER_OF Partai Tani"]),
    (["[A Juan Soto] ([O Partai Buruh]) menolak."], ["Juan Soto MEMBER_OF Partai Buruh"]),
    (["[A Juan Soto] ([O PBB]) menolak."], []),
    (["Anggota [O Kongres] dari [O Partai Buruh], [A Juan Soto], hadir."], ["Juan Soto MEMBER_OF Partai Buruh"]),
    (["Kata ketua rapat, [A Juan Soto].", "Anggota rapat dari Fraksi [O Partai Buruh] ini menolak."],
     ["Juan Soto MEMBER_OF Partai Buruh"]),
    # the capital of the country that the sentence tells of
    (["[C Indonesia] menolak di Ibu Kota [P Jakarta]."], ["Jakarta LOCATED_IN Indonesia"]),
    (["[C Peru] menolak di Ibu Kota [P Jakarta]."], []),
    # a place of a country, and one behind an office; a hospital in its town
    (["Hujan turun di [C Indonesia], beberapa di [P Jakarta]."], ["Jakarta LOCATED_IN Indonesia"]),
    (["Kata Juan di kantornya, [P Menteng], [P Jakarta], kemarin."], ["Menteng LOCATED_IN Jakarta"]),
    (["Ia dirawat di [O Rumah Sakit Toba], [P Arica]."], ["Rumah Sakit Toba LOCATED_IN Arica"]),
    (["Ia hadir di [O Pakta Selatan], [P Arica]."], []),
    (["Ia bertemu [O Kedutaan Besar Peru] di [P Arica].", "[C Peru] diam."],
     ["Kedutaan Besar Peru LOCATED_IN Arica", "Kedutaan Besar Peru PART_OF Peru"]),
    # the country of a region that was told of before; none where the region has none of the article's
    (["[C Peru] dan [C Rusia] hadir.", "Utusan ke negara kecil di [P Amerika Selatan] itu pulang."],
     ["Peru LOCATED_IN Amerika Selatan"]),
    (["[C Rusia] hadir.", "Utusan ke negara kecil di [P Amerika Selatan] itu pulang."], []),
    # who leaves a membership has it
    (["Pasar menunggu keluarnya [C Peru] dari keanggotaan [O Pakta Selatan]."], ["Peru MEMBER_OF Pakta Selatan"]),
    # a body whose kind is told after 'diyakini'
    (["[O Front Utara] yang diyakini dipimpin oleh [A Juan Soto] mundur."], ["Juan Soto LEADS Front Utara"]),
    # a chief of police is the chief of a force that the article names
    (["[O Polda Puno] menolak.", "Kata Kapolda [P Puno] [A Juan Soto]."], ["Juan Soto HOLDS_POSITION Polda Puno"]),
    (["[O Polda Ica] menolak.", "Kata Kapolda [P Puno] [A Juan Soto]."], ["Juan Soto HOLDS_POSITION Puno"]),
    # allies of the one the sentence is about
    (["[C Peru] meninggalkan dua sekutunya, [C Chile] dan [C Bolivia]."], ["Chile ALLY_OF Peru", "Bolivia ALLY_OF Peru"]),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "expected"), SAID)
def test_relations_are_told(texts: list[str], expected: list[str]) -> None:
    assert [_undirected(one) for one in told(*texts)] == sorted(map(_undirected, expected))


def _undirected(text: str) -> str:
    """BORDERS and ALLY_OF have no direction: their ends in order of the alphabet."""
    found = re.fullmatch(r"(.+) (BORDERS|ALLY_OF) (.+)", text)
    return " ".join([min(found[1], found[3]), found[2], max(found[1], found[3])]) if found else text


TOLD_OF_BODIES = [
    # a state body with its country behind it; a body of a country by general knowledge is none of another's
    ("[O Dinas Air] [C Peru] menolak.", ["Dinas Air PART_OF Peru"]),
    ("[O Otoritas Selat] milik [C Peru] menolak.", ["Otoritas Selat PART_OF Peru"]),
    ("[O NSA] [C Peru] menolak.", []),
    ("[O NSA] [C Amerika Serikat] menolak.", ["NSA PART_OF Amerika Serikat"]),
    ("[O Kantor Staf Gabungan Peru] menolak. [C Peru] diam.", ["Kantor Staf Gabungan Peru PART_OF Peru"]),
    ("[O Kantor Berita Peru] menulis. [C Peru] diam.", []),
    # what is another body's is no more the country's
    ("[O Komite Air Senat Peru] dan [O Senat Peru] menolak. [C Peru] diam.",
     ["Komite Air Senat Peru PART_OF Senat Peru", "Senat Peru PART_OF Peru"]),
    ("[O Bank Air|variant Bank Sentral Peru] atau [O Bank Air] menolak. [C Peru] diam.", ["Bank Air PART_OF Peru"]),
    ("[O Komisi VI DPR RI] dan [O DPR] menolak. [C Indonesia|variant RI] diam.", ["Komisi VI DPR RI PART_OF DPR"]),
    ("[O Kepolisian Arica] dan [O Bank Arica] menolak. [P Arica] sepi.", ["Kepolisian Arica PART_OF Arica"]),
    # with the republic's name behind or at the end; a party's is none of the state
    ("[O DPR|abbreviation DPR RI] menolak. [C Indonesia] diam.", ["DPR PART_OF Indonesia"]),
    ("[O Badan Air] Republik Indonesia menolak. [C Indonesia] diam.", ["Badan Air PART_OF Indonesia"]),
    ("[O Partai Buruh] RI menolak. [C Indonesia] diam.", []),
    ("Harga di divisi [O Fajar] [O Bursa Air] naik.", ["Fajar PART_OF Bursa Air"]),
    ("[O Fajar], sebuah perusahaan penerbangan yang berpusat di [P Arica], tutup.", ["Fajar HEADQUARTERED_IN Arica"]),
    # who watches over a body is none of it, and what is named after a company no part
    ("[O Koalisi Kawal PBB] dan [O PBB] menolak.", []),
    ("[O MPV Satria] dan [O Satria] menolak.", []),
    # forces sit where somebody is host to them; other bodies meet there
    ("[C Peru], tuan rumah bagi [O Armada Kelima], menolak.", ["Armada Kelima HEADQUARTERED_IN Peru"]),
    ("[C Peru], tuan rumah bagi [O Pakta Selatan], menolak.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD_OF_BODIES)
def test_bodies_are_part_of_what_stands_beside_them(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_places_of_a_list_lie_each_in_the_one_behind_it() -> None:
    text = "Pasar [P Toba] di [P Ica], [P Arica] di [P Tacna] ramai."
    assert told(text) == ["Arica LOCATED_IN Tacna", "Toba LOCATED_IN Ica"]


def referring(person: str, phrase: str, *texts: str) -> list[str]:
    """What is told where a phrase of the last sentence means this person."""
    sentences, entities = marked(*texts)
    last = sentences[-1]
    start = last.text.index(phrase)
    mention = Mention(last.n, start, start + len(phrase), phrase, "definite")
    entities = [replace(one, mentions=(*one.mentions, mention)) if one.name == person else one for one in entities]
    names = {entity.id: entity.name for entity in entities}
    return sorted(f"{names[one.source]} {one.type} {names[one.target]}" for one in relations_of(sentences, [], entities))


def test_an_embassy_is_in_the_country_behind_its_name() -> None:
    embassy = "Kedutaan Besar Peru di Chile"
    sentence = Sentence(0, f"{embassy} tutup.", 0, 40)
    entities = [
        Entity(f"organization:{embassy}", "Organization", embassy, (embassy,), (Mention(0, 0, 28, embassy, "pattern"),)),
        Entity("country:CL", "Country", "Chile", ("Chile",), (Mention(0, 23, 28, "Chile", "exact"),), iso="CL"),
        Entity("country:PE", "Country", "Peru", ("Peru",), (Mention(0, 15, 19, "Peru", "exact"),), iso="PE"),
    ]
    found = {(one.type, one.target) for one in relations_of([sentence], [], entities)}
    assert found == {("LOCATED_IN", "country:CL"), ("PART_OF", "country:PE")}


REFERRING = [
    ("[A Juan Soto] hadir.", "Wakil Ketua [O Pakta Selatan] itu menolak.", ["Juan Soto HOLDS_POSITION Pakta Selatan"]),
    ("[A Juan Soto] hadir.", "Politikus [O Partai Buruh] itu menolak.", ["Juan Soto MEMBER_OF Partai Buruh"]),
    ("[A Juan Soto] hadir.", "Anggota [O Kongres] dari [O Partai Buruh] itu menolak.", ["Juan Soto MEMBER_OF Partai Buruh"]),
    ("Presiden [C Peru] [A Juan Soto] hadir.", "Mantan Direktur [O Pakta Selatan] itu menolak.",
     ["Juan Soto HOLDS_POSITION Pakta Selatan", "Juan Soto HOLDS_POSITION Peru"]),
    # no office; one held by another; one who holds another
    ("[A Juan Soto] hadir.", "Pendukung [O Pakta Selatan] itu menolak.", []),
    ("[A Juan Soto] dan Ketua [O Pakta Selatan] [A Ana Paz] hadir.", "Ketua [O Pakta Selatan] itu menolak.",
     ["Ana Paz HOLDS_POSITION Pakta Selatan"]),
    ("Presiden [C Peru] [A Juan Soto] hadir.", "Ketua [O Pakta Selatan] itu menolak.", ["Juan Soto HOLDS_POSITION Peru"]),
]  # fmt: skip


def test_the_president_of_a_country_is_no_well_known_leader_of_another() -> None:
    assert referring("Vladimir Putin", "Presiden Peru itu", "[A Vladimir Putin] hadir.", "Presiden [C Peru] itu menolak.") == []


@pytest.mark.parametrize(("before", "text", "expected"), REFERRING)
def test_words_for_a_person_tell_office_and_party(before: str, text: str, expected: list[str]) -> None:
    plain = re.sub(r"\[[COAP] ([^\]]+)\]", r"\1", text)
    assert referring("Juan Soto", plain.removesuffix(" menolak."), before, text) == expected


def test_the_country_of_a_senator_is_no_member_of_the_senators_body() -> None:
    text = "Senator [C Peru], [A Juan Soto], yang merupakan anggota [O Komite Air], menolak."
    assert told(text) == ["Juan Soto HOLDS_POSITION Peru", "Juan Soto MEMBER_OF Komite Air"]


def test_a_minister_is_not_guessed_for_a_country_that_has_another() -> None:
    texts = ("Menteri Luar Negeri [C Peru] [A Ana Paz] hadir. [C Peru] diam.", "Menteri Luar Negeri [A Juan Soto] menolak.")
    assert told(*texts) == ["Ana Paz HOLDS_POSITION Peru"]


def test_the_president_of_a_company_holds_no_office_of_the_country() -> None:
    assert told("Presiden Direktur [A Juan Soto] menolak. [C Peru] diam.") == []


UNSAID = [
    "Lahan milik [O Satria] yang berada di [P Puno] terbakar.",
    "[C Peru] bukan anggota [O Pakta Selatan].",
    "Ketua [O Dinas Air], [P Puno], Jumat, menolak.",
    "Jika [C Peru] telah resmi bergabung dengan [O Pakta Selatan], perang usai.",
    "[C Peru] belum menjadi anggota [O Pakta Selatan].",
    "[C Peru] menolak bergabung dengan [O Pakta Selatan].",
    "[C Peru] bukan sekutu [C Chile].",
    # who is quoted, and the heads of a body
    "Kata [A Juan Soto], pimpinan [O Front Utara] menunggu.",
    "Mereka datang dari [P Kota Arica], Kota Tacna, Kota Iquique, dan Kota Calama.",
    "Pria di [P Puno], kota [P Arica], kota [P Tacna], dan kota Iquique selamat.",
    "Keturunan [P Afrika] di [C Peru] menolak.",
    # the heads of a body, and somebody else
    "Terkait pertemuan dengan pimpinan [O Front Utara], [A Juan Soto] menunggu.",
    # the country of a parliament is no member of it
    "Ia mendesak anggota [O Kongres] di [C Peru] bertindak.",
    "[A Juan Soto] tidak menjabat lagi sebagai anggota [O Front Utara].",
    "[O Badan Mahasiswa Universitas Peru] menolak. [C Peru] diam.",
    # enumerations are no chains
    "Mereka datang dari [P Sumatera], [P Jawa], dan Papua.",
    "Mereka datang dari [P Sumatera], [P Jawa], juga Papua.",
    # the capital stands for its country: a district does not lie in it
    "Di [P Miraflores], [C Peru|metonym Lima] menolak.",
    # nor a country in a city, nor a city in a street
    "Pria dari [P Puno] di [P Bandara Lama] ditangkap.",
    "[O Universitas Peru] menolak.",
    "Rapat [C Peru] dan [C Chile] usai.",
]


@pytest.mark.parametrize("text", UNSAID)
def test_what_is_not_asserted_is_not_told(text: str) -> None:
    assert told(text) == []


def test_the_length_of_a_border_and_the_status_of_a_member_are_kept() -> None:
    (border,) = relations("[C Peru] berbatasan 1.200 km dengan [C Chile].")
    assert border.properties == {"length_km": 1200}
    members = relations(
        "[O Pakta Selatan] beranggotakan [C Peru] dan [C Chile].", "[C Peru] menangguhkan keanggotaannya di [O Pakta Selatan]."
    )
    assert {one.source: one.properties["status"] for one in members} == {"country:PE": "suspended", "country:CL": "member"}


def test_a_relation_told_twice_stands_once_with_all_its_evidence_and_more_confidence() -> None:
    once = relations("[C Peru] adalah anggota [O Pakta Selatan].")
    (twice,) = relations("[C Peru] adalah anggota [O Pakta Selatan].", "Hujan.", "[C Peru], anggota [O Pakta Selatan], diam.")
    assert twice.evidence == (0, 2)
    assert once[0].confidence < twice.confidence < 1


def test_hostile_text_cannot_forge_a_code() -> None:
    text = "\ue000C0\ue001 adalah anggota [O Pakta Selatan] \ue000C99\ue001."
    assert told(text) == []


def test_a_sentence_of_hundreds_of_names_is_answered_at_once() -> None:
    text = "[O Pakta Selatan] beranggotakan " + ", ".join(f"[C Negara{n}]" for n in range(300)) + " dan Menteri " * 200 + "."
    assert len(relations(text)) == 300


@pytest.mark.parametrize(("text", "value"), [("1.200", 1200), ("169", 169), ("2,5", 2.5), ("1.206,", 1206)])
def test_numbers_are_read_the_indonesian_way(text: str, value: float) -> None:
    assert number(text) == value
