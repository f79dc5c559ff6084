"""What an article tells of its names: other names of a person, whose an abbreviation is, who speaks. Our own sentences."""

import pytest

from tests.unit.loader.naming import by_id, entities, named

ALIASES = [
    # whatever the model takes the other name for
    ("Menteri Elmer Quispe alias Kolla hadir.", {"Kolla": "ORG"}),
    ("Menteri Elmer Quispe, yang dikenal sebagai Abu Kolla, hadir.", {"Abu Kolla": "LOC"}),
    ("Menteri Elmer Quispe atau Abu Kolla hadir.", {"Abu Kolla": "PER"}),
]


@pytest.mark.parametrize(("text", "model"), ALIASES)
def test_a_name_behind_alias_is_the_persons_before(text: str, model: dict[str, str]) -> None:
    (person,) = entities(text, model=model)
    assert person.aliases == ("Elmer Quispe", *model)


def test_a_body_behind_or_is_no_other_name_of_a_person() -> None:
    found = entities("Menteri Elmer Quispe atau Dewan Pangan hadir.", model={"Dewan Pangan": "ORG"})
    assert named(found) == {("Actor", "Elmer Quispe"), ("Organization", "Dewan Pangan")}


def test_a_well_known_bodys_abbreviation_is_the_one_the_article_gives_it() -> None:
    (body,) = (one for one in entities("Polisi Federal Australia (AFP) hadir.", "AFP diam.") if one.type == "Organization")
    assert body.aliases == ("Polisi Federal Australia", "AFP")


def test_who_is_cited_by_a_surname_is_no_medium() -> None:
    found = entities("Menteri Elmer Huamantuco hadir.", "Usul itu buruk, tulis koran mengutip Huamantuco.")
    assert named(found) == {("Actor", "Elmer Huamantuco")}


def test_a_long_surname_with_a_slip_of_the_keys_is_the_well_known_persons() -> None:
    assert {one.id for one in entities("Menteri Luhut Pandjaitam hadir.")} == {"actor:luhut-binsar-pandjaitan"}


def test_a_short_surname_that_differs_by_a_letter_is_anothers() -> None:
    assert {one.id for one in entities("Menteri Sergei Lavrin hadir.")} == {"actor:sergei-lavrin"}


def test_a_capital_that_something_lies_between_is_a_place() -> None:
    assert by_id(entities("Kota itu terletak di antara Gaza dan Tel Aviv."), "place:tel-aviv").type == "Place"


THINGS = [
    # a prize, a currency, games
    ("Mereka merebut gelar raja Kolla Cup.", {}),
    ("Ia meraih Theodore Kolla Award.", {"Theodore Kolla Award": "PER"}),
    ("Kurs GBP melemah.", {"GBP": "ORG"}),
    # in a list of ships, behind a flag
    ("Mereka menahan kapal Amanda, Kolla, dan Toba.", {"Kolla": "PER", "Toba": "LOC"}),
    ("Mereka menahan kapal kargo berbendera hitam, Kolla Toba, kemarin.", {"Kolla Toba": "PER"}),
    # a hull's number, a model's, a prefix of ships, a kind some words before, an abbreviation of no body
    ("Kapal CVP-78 berlayar.", {"CVP": "ORG"}),
    ("Mereka menembakkan Kolla 3 dari gurun.", {"Kolla": "PER"}),
    ("Penumpang MV Kolla pulang.", {"MV Kolla": "ORG"}),
    ("Awak USS Juan Soto pulang.", {"Juan Soto": "PER"}),
    ("Mereka meluncurkan kapal perang penghancur es kelas baru Ana Paz.", {"Ana Paz": "PER"}),
    ("Perusahaan itu mengembangkan AI.", {"AI": "ORG"}),
    # products by a number in the name or by their first word, films, brands, games of sport
    ("Mereka merilis Kolla X9 Ultra.", {"Kolla X9 Ultra": "ORG"}),
    ("Mereka memakai Android Toba.", {"Android Toba": "ORG"}),
    ("Ia memakai jam merek Ana Paz.", {"Ana Paz": "PER"}),
    ("Ia juara turnamen Kolla.", {"Kolla": "PER"}),
    ("Film itu disusul Ana Paz (2016).", {"Ana Paz": "PER"}),
    ("Ia kalah di Kolla Open.", {"Kolla": "LOC"}),
]


@pytest.mark.parametrize(("text", "model"), THINGS)
def test_ships_models_and_abbreviated_things_are_no_entities(text: str, model: dict[str, str]) -> None:
    assert entities(text, model=model) == ()


def test_football_news_tells_clubs_by_their_city() -> None:
    football = "Bek dan kiper klub itu gagal; gol di laga itu dicetak striker."
    assert named(entities(football, "Pelatih Barcelona mundur.")) == {("Organization", "FC Barcelona")}
    assert named(entities(football, "Mereka tiba di Barcelona.")) == {("Place", "Barcelona")}
    assert named(entities("Pelatih Barcelona mundur.")) == {("Place", "Barcelona")}


def test_a_body_named_by_a_list_of_fields_ends_at_its_abbreviation() -> None:
    found = entities("Kepala Badan Karantina Hewan, Ikan, dan Tumbuhan (BKHIT) hadir.")
    assert named(found) == {("Organization", "Badan Karantina Hewan, Ikan, dan Tumbuhan")}
    assert "BKHIT" in found[0].aliases
    assert ("Organization", "Badan Karantina Hewan") in named(entities("Badan Karantina Hewan, ikan, dan BWDPK hadir."))


def test_a_ship_is_one_wherever_it_is_named() -> None:
    texts = ("Awak kapal pesiar Ana Paz pulang.", "Pembuatan Ana Paz dimulai.")
    assert entities(*texts, model={"Ana Paz": "PER"}) == ()
    assert {one.name for one in entities(*texts, "Menteri Ana Paz hadir.", model={"Ana Paz": "PER"})} == {"Ana Paz"}


def test_an_age_behind_a_person_is_no_number_of_a_thing() -> None:
    assert {one.name for one in entities("Kata Ana Paz 20 tahun.", model={"Ana Paz": "PER"})} == {"Ana Paz"}


BODIES = [
    # an abbreviation before the country or the region, the place of a post, a rank behind
    ("Departemen Luar Negeri dan Perdagangan (DAP) Peru menolak.",
     {("Country", "Peru"), ("Organization", "Departemen Luar Negeri dan Perdagangan Peru")}),
    ("Kepolisian Daerah (Polda) Jawa Timur menolak.", {("Organization", "Polda Jawa Timur")}),
    ("Konsulat Jenderal Peru Surabaya tutup.", {("Country", "Peru"), ("Organization", "Konsulat Jenderal Peru Surabaya")}),
    ("Kata Humas Polda Jawa Timur Komisaris Besar Elmer Quispe.",
     {("Organization", "Polda Jawa Timur"), ("Actor", "Elmer Quispe")}),
    # small words of a post, and an English one
    ("Menteri Elmer Quispe, analis keamanan Kolla, menolak.", {("Actor", "Elmer Quispe"), ("Organization", "Kolla")}),
    ("Menurut Chief Analyst Kolla Toba, Elmer Quispe, itu benar.", {("Organization", "Kolla Toba"), ("Actor", "Elmer Quispe")}),
    ("Direktur Riset Kolla, Elmer Quispe, menolak.", {("Organization", "Kolla"), ("Actor", "Elmer Quispe")}),
    ("Presiden Otoritas Palestina Elmer menolak.", {("Organization", "Otoritas Palestina"), ("Actor", "Elmer")}),
    # a court written small, of the country behind it; other words are the country's
    ("Menurut pengadilan militer Peru, itu benar.", {("Organization", "Pengadilan Militer Peru"), ("Country", "Peru")}),
    ("Menurut pengadilan rakyat Peru, itu benar.", {("Country", "Peru")}),
    # who is told of with the body referred to, or behind a comma
    ("Anggota Tim Kolla 2026 itu menolak.", {("Organization", "Tim Kolla")}),
    ("Menteri Elmer Quispe, direktur eksekutif Kolla, menolak.", {("Actor", "Elmer Quispe"), ("Organization", "Kolla")}),
    # a student of the media is no medium's, and words of saying stand behind no kind of body
    ("Kata mahasiswa media, Elmer Quispe.", set()),
    ('Ini tugas pemerintah dan lembaga," kata Elmer Quispe.', set()),
    ("Ia tinggal di provinsi Timur.", {("Place", "provinsi Timur")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_names_of_bodies_end_where_they_do(text: str, expected: set[tuple[str, str]]) -> None:
    assert named(entities(text)) == expected


FOREIGN = [
    ("Data Kolla Graduate Institute (KGI) menunjukkan itu.", {"Kolla Graduate Institute"}),
    ("Kebun itu milik Kuala Kolla Berhad di sana.", {"Kuala Kolla Berhad"}),
    ("Ia ke Kolla Chamber of Commerce and Industry kemarin.", {"Kolla Chamber of Commerce and Industry"}),
    ("Direktur Riset Kolla Water Institute, Ana Paz, menolak.", {"Kolla Water Institute"}),
    ("Institute itu tutup.", set()),
]


@pytest.mark.parametrize(("text", "expected"), FOREIGN)
def test_bodies_are_told_by_the_last_word_of_a_foreign_name(text: str, expected: set[str]) -> None:
    assert {one.name for one in entities(text) if one.type == "Organization"} == expected


def test_a_person_before_a_foreign_body_stands_alone() -> None:
    found = entities("Usul Ana Paz Kolla Group ditolak.", model={"Ana Paz": "PER"})
    assert ("Actor", "Ana Paz") in named(found)


@pytest.mark.parametrize("text", ["Api melanda asrama di Kolla, Kenya.", "Ia tiba di Kolla Alta, Peru, kemarin."])
def test_an_unknown_name_before_the_place_it_lies_in_is_a_place(text: str) -> None:
    (found,) = (one for one in entities(text) if one.type == "Place")
    assert found.name.startswith("Kolla")


@pytest.mark.parametrize("text", ["Ia menjadi saksi di Sidang, Peru menolak.", "Ia menulis dari Kolla, Peru menolak."])
def test_words_before_a_comma_and_a_country_may_be_no_place(text: str) -> None:
    assert {one.type for one in entities(text)} == {"Country"}


def test_who_speaks_of_ships_is_no_ship() -> None:
    found = entities("Mereka menahan kapal Amanda, Elmer Quispe mengatakan.", model={"Elmer Quispe": "PER"})
    assert named(found) == {("Actor", "Elmer Quispe")}


def test_the_paper_that_reporters_are_from_is_a_body() -> None:
    assert named(entities("Jurnalis itu dari Tempo.")) == {("Organization", "Tempo")}
    assert entities("Ia hilang dari Tempo.") == ()


def test_a_department_of_a_ministry_is_the_ministrys() -> None:
    found = entities("Direktur Departemen Air Bersih Kementerian Luar Negeri Peru, Ana Paz, menolak.")
    assert ("Organization", "Kementerian Luar Negeri Peru") in named(found)
    assert len([one for one in found if one.type == "Organization"]) == 1


def test_an_ending_for_whose_it_is_belongs_to_no_name() -> None:
    (found,) = entities("Warga negara Indonesianya gugur.")
    assert (found.name, found.aliases) == ("Indonesia", ("Indonesia",))


def test_a_palace_in_a_capital_makes_it_a_place() -> None:
    found = entities("Mereka bertemu di Istana Kolla, Paris, Kamis.")
    assert ("Place", "Paris") in named(found)


def test_where_one_is_gone_through_is_a_place() -> None:
    texts = ("Barang itu masuk sampai Kolla.", "Truk tiba di Kolla.")
    assert named(entities(*texts, model={"Kolla": "PER"})) == {("Place", "Kolla")}


def test_an_abbreviation_the_article_defines_is_its_bodys() -> None:
    found = entities("Data Kolla Water Institute (KWA) terbit.", "KWA menolak.", model={"KWA": "LOC"})
    assert named(found) == {("Organization", "Kolla Water Institute")}


def test_the_police_of_a_city_is_a_body_and_that_of_a_country_the_country() -> None:
    found = entities("Menurut polisi Hong Kong, itu benar.", "Kepolisian Hong Kong diam.", "Kata polisi Peru, itu salah.")
    assert named(found) == {("Organization", "Kepolisian Hong Kong"), ("Place", "Hong Kong"), ("Country", "Peru")}


DESCRIBED = [
    "Ramona Quispe, lulusan fisioterapi, pulang.",
    "Ramona Quispe (33) pulang.",
    '"Itu benar," kata Ramona Quispe, 33 tahun.',
]


@pytest.mark.parametrize("text", DESCRIBED)
def test_an_age_or_a_calling_behind_a_full_name_tells_a_person(text: str) -> None:
    assert named(entities(text, model={"Ramona": "LOC"})) == {("Actor", "Ramona Quispe")}


@pytest.mark.parametrize(
    "text", ["Bank Kolla, pemilik gedung itu, tutup.", "Setiap Hari, warga pulang.", "Kota Kolla (33) sepi."]
)
def test_other_names_before_a_calling_are_no_persons(text: str) -> None:
    assert "Actor" not in {one.type for one in entities(text)}


def test_a_middle_name_before_a_well_known_surname_belongs_to_the_person() -> None:
    assert {one.id for one in entities("Menlu AS Michael Richard Pompeo tiba.", "Kata Pompeo, itu benar.")} == {
        "country:US",
        "actor:mike-pompeo",
    }


WORKPLACES = [
    ("Harga naik, kata Elmer Quispe, analis pasar senior di Toba Nova.", {("Organization", "Toba Nova")}),
    ("Harga naik, kata Elmer Quispe, pendiri The Toba Report.", {("Organization", "The Toba Report")}),
    # a name of one word may be a town's
    ("Harga naik, kata Elmer Quispe, analis pasar senior di Kolla.", set()),
]


@pytest.mark.parametrize(("text", "expected"), WORKPLACES)
def test_who_is_told_with_a_post_in_a_name_works_in_that_body(text: str, expected: set[tuple[str, str]]) -> None:
    assert named(entities(text, model={"Elmer Quispe": "PER"})) == {("Actor", "Elmer Quispe")} | expected


def test_initials_of_a_body_of_the_article_are_the_bodys() -> None:
    (body,) = entities("PT Kolla Air Barat merugi.", "Saham KAB turun.", model={"KAB": "ORG"})
    assert body.aliases == ("PT Kolla Air Barat", "KAB")


def test_initials_of_two_bodies_are_neithers() -> None:
    found = entities("PT Kolla Air Barat dan PT Kuna Agung Baru merugi.", "Saham KAB turun.", model={"KAB": "ORG"})
    assert ("Organization", "KAB") in named(found)


def test_an_abbreviation_behind_a_known_name_is_no_things() -> None:
    (country,) = entities("Keberatan atas rencana Amerika Serikat (AS) usai.", "Kata AS.")
    assert country.aliases == ("Amerika Serikat", "AS")


def test_english_words_for_an_office_are_no_person() -> None:
    found = entities("Kata Corporate Affairs Director itu buruk.", model={"Corporate Affairs Director": "PER"})
    assert found == ()


def test_the_rank_of_an_officer_is_not_the_turkish_party() -> None:
    assert named(entities("Kata Kasat Reskrim Polres Toba, AKP Elmer Quispe.", model={"Elmer Quispe": "PER"})) == {
        ("Actor", "Elmer Quispe"),
        ("Organization", "Polres Toba"),
    }
    assert ("Organization", "AKP") in named(entities("Kata Ketua AKP Elmer Quispe.", model={"Elmer Quispe": "PER"}))
