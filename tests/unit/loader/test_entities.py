"""Mentions of one article → its entities: who is who, and the reasons kept. Our own sentences."""

import pytest

from loader.entities import entities_of
from tests.unit.loader.naming import by_id, entities, named, read

METONYMS = [
    # a capital that acts is the government
    ("Moskow menolak usul itu.", "country:RU"),
    ("Perundingan antara Ankara dan Baku gagal.", "country:TR"),
    ("Komitmen terhadap Yerevan tetap.", "country:AM"),
    ("Gedung Putih membantah.", "country:US"),
    # after 'di', 'ke', 'dari', 'kota' it is the place
    ("Ia tiba di Moskow.", "place:moskow"),
    ("Ia terbang ke Ankara kemarin.", "place:ankara"),
    ("Bom meledak di ibu kota Kabul.", "place:kabul"),
    # with its country behind it too
    ("Hanoi, Vietnam menjadi tuan rumah.", "place:hanoi"),
    ("Ankara, ibu kota Turki, sepi.", "place:ankara"),
    # what only governments give or have
    ("Bantuan dari Beijing kepada negara itu dikritik.", "country:CN"),
    ("Peralihan hubungan dari Taipei ke Beijing disetujui.", "country:TW"),
    ("Banyak negara mengalihkan dukungan ke Beijing.", "country:CN"),
    ("Negara itu membelot dari Taipei.", "country:TW"),
    ("Barang dari Beijing kepada negara itu dikritik.", "place:beijing"),
    # the dateline's city
    ("MOSKOW - Hujan turun sepanjang hari.", "place:moskow"),
    # a building stands for its government even after 'dari'
    ("Sinyal dari Kremlin jelas.", "country:RU"),
]


@pytest.mark.parametrize(("text", "identity"), METONYMS)
def test_a_capital_is_the_government_or_the_place_by_its_context(text: str, identity: str) -> None:
    assert identity in {entity.id for entity in entities(text)}


def test_capital_and_government_stand_side_by_side() -> None:
    found = entities("Moskow menolak usul itu.", "Ia tiba di Moskow.")
    assert named(found) == {("Country", "Rusia"), ("Place", "Moskow")}
    assert [mention.rule for mention in by_id(found, "country:RU").mentions] == ["metonym"]


def test_a_surname_after_the_full_name_is_that_person() -> None:
    person = by_id(entities("Presiden Peru Elmer Quispe tiba.", "Quispe lalu pulang."), "actor:elmer-quispe")
    assert person.aliases == ("Elmer Quispe", "Quispe")
    assert [mention.rule for mention in person.mentions] == ["title", "surname"]


def test_two_persons_of_one_surname_stay_two() -> None:
    found = entities("Menlu Peru Elmer Quispe bertemu Menlu Chile Rosa Quispe.")
    assert {"actor:elmer-quispe", "actor:rosa-quispe"} <= {entity.id for entity in found}


def test_a_slip_of_the_keys_in_a_long_surname_is_the_same_person() -> None:
    found = entities("Menlu Peru Elmer Huamantuco tiba.", "Menteri Huamantco pulang.")
    assert {entity.id for entity in found} == {"country:PE", "actor:elmer-huamantuco"}


def test_a_well_known_surname_alone_has_the_full_name_and_id() -> None:
    assert by_id(entities("Presiden Putin menolak."), "actor:vladimir-putin").name == "Vladimir Putin"


def test_a_given_name_left_by_a_lost_link_is_the_well_known_person_of_the_article() -> None:
    found = entities("Presiden AS Donald  , menolak.", "Kata Trump, usul itu buruk.")
    assert [entity.aliases for entity in found if entity.type == "Actor"] == [("Donald", "Trump")]


def test_a_relative_of_a_well_known_person_is_another_person() -> None:
    found = entities("Penyanyi Ramona Merkel tampil.", model={"Ramona Merkel": "PER"})
    assert {entity.id for entity in found} == {"actor:ramona-merkel"}


@pytest.mark.parametrize("name", ["Sergey Karpov", "Sergei Karpov"])
def test_spellings_of_a_given_name_meet_in_one_id(name: str) -> None:
    found = entities(f"Menteri {name} tiba.")
    assert [(entity.id, entity.name) for entity in found] == [("actor:sergei-karpov", name)]


DEFINITIONS = [
    # long form first, abbreviation first, "atau", an English abbreviation of an Indonesian name
    ("Dewan Pangan Andes (DPA) bersidang.", "DPA menolak."),
    ("Komite Air Nasional atau KAN bersidang.", "KAN menolak."),
    ("Organisasi Sungai Mekong Hulu (UMRO) bersidang.", "UMRO menolak."),
]


@pytest.mark.parametrize("texts", DEFINITIONS)
def test_an_abbreviation_is_what_the_article_defines(texts: tuple[str, str]) -> None:
    bodies = [entity for entity in entities(*texts) if entity.type == "Organization"]
    assert len(bodies) == 1
    assert {mention.sentence for mention in bodies[0].mentions} == {0, 1}


def test_the_articles_own_definition_outweighs_the_lexicon() -> None:
    found = entities("Lembaga Makan Kita (MK) berdiri.", "MK menolak.")
    assert {entity.id for entity in found} == {"organization:lembaga-makan-kita"}


def test_a_country_does_not_take_the_abbreviation_of_a_body() -> None:
    found = entities("Perutusan Tetap Republik Peru (PTRP) hadir.")
    assert "PTRP" not in by_id(found, "country:PE").aliases


def test_ministries_of_two_countries_stay_two() -> None:
    found = entities("Kementerian Pertahanan Rusia dan Kementerian Pertahanan Rumania berbeda.")
    assert len([entity for entity in found if entity.type == "Organization"]) == 2


def test_the_short_form_of_a_ministry_is_the_ministry() -> None:
    found = entities("Kementerian Luar Negeri Peru hadir.", "Kemlu Peru menolak.")
    assert by_id(found, "organization:kementerian-luar-negeri-peru").aliases == ("Kementerian Luar Negeri Peru", "Kemlu Peru")


@pytest.mark.parametrize(
    "text", ["Dewan Perwakilan Rakyat (DPR) Peru menolak.", "Kementerian Luar Negeri (Kemlu) Peru menolak."]
)
def test_a_body_that_is_indonesias_by_its_name_is_the_country_behind_its(text: str) -> None:
    bodies = [entity for entity in entities(text) if entity.type == "Organization"]
    assert [body.id.endswith("-peru") for body in bodies] == [True]


def test_what_the_model_alone_says_once_and_unsurely_is_left_out() -> None:
    sentences, docs = read("Acara Pepera Akbar usai.", model={"Pepera Akbar": "ORG"})
    assert entities_of(sentences, docs, [{(6, 18): 0.3}]) == ()
    assert named(entities_of(sentences, docs, [{(6, 18): 0.6}])) == {("Organization", "Pepera Akbar")}


@pytest.mark.parametrize(
    ("text", "label", "score", "kept"),
    [
        ("Kolla usai.", "ORG", 0.6, False),
        ("Kolla usai.", "ORG", 0.75, True),
        ("Rosa Quispe usai.", "PER", 0.5, True),
        ("Kolla usai.", "PER", 0.6, False),
        ("Toba usai.", "LOC", 0.65, False),
        ("Mereka di Toba.", "LOC", 0.65, True),
    ],
)
def test_how_sure_the_model_must_be_depends_on_type_and_words(text: str, label: str, score: float, kept: bool) -> None:
    name = text.removeprefix("Mereka di ").removesuffix(".").removesuffix(" usai")
    sentences, docs = read(text, model={name: label})
    start = text.index(name)
    assert bool(entities_of(sentences, docs, [{(start, start + len(name)): score}])) == kept


def test_one_name_has_one_type_by_vote() -> None:
    texts = ("Menteri Qarun tiba.", "Qarun pulang.", "Rumah Qarun besar.")
    assert {entity.type for entity in entities(*texts, model={"Qarun": "LOC"})} == {"Actor"}


@pytest.mark.parametrize(
    ("text", "model", "expected"),
    [
        ("Bencana bagi Kolla, sebuah perusahaan air.", {"Kolla": "PER"}, ("Organization", "Kolla")),
        ("Mereka ke Kolla, kota di utara.", {"Kolla": "PER"}, ("Place", "Kolla")),
        ("Laporan dari Kolla Toba, seorang petani.", {"Kolla Toba": "LOC"}, ("Actor", "Kolla Toba")),
    ],
)
def test_what_stands_behind_a_name_tells_its_type(text: str, model: dict[str, str], expected: tuple[str, str]) -> None:
    assert named(entities(text, model=model)) == {expected}


def test_a_relative_with_the_surname_of_a_person_of_the_article_is_a_person() -> None:
    found = entities("Presiden Donald Trump hadir.", "Acara Ramona Trump usai.", model={"Ramona Trump": "LOC"})
    assert named(found) == {("Actor", "Donald Trump"), ("Actor", "Ramona Trump")}


def test_a_first_name_that_the_model_takes_for_a_body_is_the_person() -> None:
    found = entities("Menteri Ramona Quispe hadir.", "Usul Ramona ditolak.", model={"Ramona": "ORG"})
    assert [entity.aliases for entity in found] == [("Ramona Quispe", "Ramona")]


ISLANDS = [
    ("Kepulauan Solomon menolak.", "Perdana Menteri Solomon Rosa Quispe tiba."),
    ("Kepulauan Solomon menolak.", "Utusan Solomon tiba."),
]


@pytest.mark.parametrize("texts", ISLANDS)
def test_the_short_form_of_an_island_state_counts_where_the_article_has_the_long_one(texts: tuple[str, str]) -> None:
    found = entities(*texts)
    assert by_id(found, "country:SB").aliases == ("Kepulauan Solomon", "Solomon")
    assert "actor:solomon" not in {entity.id for entity in found}


def test_a_word_of_a_persons_name_is_no_short_form_of_a_country() -> None:
    found = entities("Kepulauan Solomon menolak.", "Penyanyi Ruth Solomon tampil.")
    assert named(found) == {("Country", "Kepulauan Solomon"), ("Actor", "Ruth Solomon")}


HEADS = [
    # at a sentence's start a verb follows
    (("Koalisi Arab Saudi menyerang.", "Koalisi meminta warga menjauh."), "Koalisi"),
    (("Kementerian Pangan Peru menolak.", "Kementerian itu lalu diam."), "Kementerian"),
    # inside a sentence the capital tells
    (("Komisi Air Andes bersidang.", "Menurut anggota Komisi, usul itu gagal."), "Komisi"),
]


@pytest.mark.parametrize(("texts", "head"), HEADS)
def test_a_head_noun_alone_is_the_body_named_before(texts: tuple[str, str], head: str) -> None:
    (body,) = (entity for entity in entities(*texts) if entity.type == "Organization")
    assert ("short form", head) in {(mention.rule, mention.text) for mention in body.mentions if mention.sentence == 1}


NO_HEADS = [
    # two bodies of this head, none before it, a kind and not the body, a capital behind
    ("Komisi Air Andes dan Komisi Pangan Andes bersidang.", "Komisi menolak."),
    ("Komisi menolak.", "Komisi Air Andes bersidang."),
    ("Partai Fajar Baru menang.", "Partai politik lain kalah."),
    ("Dewan Air Andes bersidang.", "Ia memuji Dewan Pangan."),
]


@pytest.mark.parametrize("texts", NO_HEADS)
def test_a_head_noun_that_may_mean_another_is_left_alone(texts: tuple[str, str]) -> None:
    mentions = [mention for entity in entities(*texts) for mention in entity.mentions]
    assert all(mention.text not in {"Komisi", "Partai", "Dewan"} for mention in mentions)


FITTING = [
    # the noun picks the body it fits, not the latest
    (("Partai Golkar bertemu NATO.", "Partai itu menolak."), "organization:partai-golkar"),
    (("Kementerian Pangan Peru menegur Hamas.", "Kementerian tersebut lalu diam."), "organization:kementerian-pangan-peru"),
    (("Hamas dan Reuters berselisih.", "Kelompok itu menolak."), "organization:hamas"),
    (("Hamas dan Reuters berselisih.", "Media itu menolak."), "organization:reuters"),
]


@pytest.mark.parametrize(("texts", "identity"), FITTING)
def test_a_definite_noun_stands_for_the_body_that_it_fits(texts: tuple[str, str], identity: str) -> None:
    found = entities(*texts)
    assert [e.id for e in found for mention in e.mentions if mention.rule == "definite"] == [identity]


NICKNAMES = [
    # initials; a name said of a person elsewhere
    (("Menteri Jonas Tapia Paredes (JTP) hadir.", "JTP menolak."), "JTP"),
    (("Menteri Basilio Tupac Purna (Kolla) hadir.", "Menteri Kolla menolak."), "Kolla"),
]


@pytest.mark.parametrize(("texts", "short"), NICKNAMES)
def test_a_short_name_in_brackets_behind_a_person_is_the_person(texts: tuple[str, str], short: str) -> None:
    (person,) = (entity for entity in entities(*texts) if entity.type == "Actor")
    assert person.aliases[-1] == short
    assert {mention.sentence for mention in person.mentions} == {0, 1}


def test_a_body_in_brackets_behind_a_person_is_not_the_person() -> None:
    found = entities("Menteri Rosa Quispe (NATO) hadir.", "NATO menolak.")
    assert named(found) == {("Actor", "Rosa Quispe"), ("Organization", "NATO")}


def test_the_house_of_the_only_country_that_has_one_is_not_indonesias() -> None:
    found = entities("Presiden Amerika Serikat hadir.", "DPR menolak usul Partai Demokrat.")
    assert {"DPR Amerika Serikat", "Partai Demokrat Amerika Serikat"} <= {entity.name for entity in found}


@pytest.mark.parametrize("text", ["Presiden Jokowi hadir.", "Rapat di Jakarta usai.", "KPK menolak.", "Indonesia menolak."])
def test_beside_anything_indonesian_the_house_is_indonesias(text: str) -> None:
    assert "organization:dpr" in {entity.id for entity in entities("Dolar Amerika Serikat naik.", text, "DPR menolak.")}


def test_a_slip_in_a_full_name_and_its_spellings_make_no_second_person() -> None:
    spelled = {"Turki al-Maliki": "PER", "Turki al-Malki": "PER"}
    assert named(entities("Juru bicara Turki al-Maliki hadir.", "Turki al-Malki diam.", model=spelled)) == {
        ("Actor", "Turki al-Maliki")
    }
    assert by_id(entities("Esmail Baqai diam.", model={"Esmail Baqai": "PER"}), "actor:esmail-baghaei")


def test_bodies_of_two_countries_stay_two() -> None:
    found = entities("Badan Pengawas Obat dan Makanan (FDA) Amerika Serikat menolak.", "BPOM diam.")
    assert {entity.name for entity in found if entity.type == "Organization"} == {"FDA", "BPOM"}


def test_a_spelling_of_a_well_known_persons_full_name_meets_the_short_form() -> None:
    found = entities("Menteri Hasto Kristianto hadir.", "Kata Menteri Hasto, itu benar.")
    assert [entity.id for entity in found] == ["actor:hasto-kristiyanto"]


def test_a_middle_initial_makes_no_second_person_of_a_well_known_one() -> None:
    found = entities("Menteri Robert O'Brien hadir.", "Menteri Robert C. O'Brien pulang.")
    assert [entity.id for entity in found] == ["actor:robert-obrien"]


def test_a_department_alone_is_that_of_the_country_an_article_is_about() -> None:
    found = entities("Amerika Serikat menolak.", "Peru dan Amerika Serikat bertemu.", "Departemen Luar Negeri lalu diam.")
    assert by_id(found, "organization:departemen-luar-negeri-amerika-serikat").aliases == ("Departemen Luar Negeri",)


def test_a_department_alone_of_a_country_without_one_in_the_lexicon_keeps_its_name() -> None:
    found = entities("Peru menolak.", "Departemen Luar Negeri lalu diam.")
    assert ("Organization", "Departemen Luar Negeri") in named(found)


def test_words_for_a_thing_are_mentions_and_no_aliases() -> None:
    found = entities(
        "NATO bersidang.", "Organisasi tersebut menolak.", "Menlu Peru Elmer Quispe hadir.", "Dia setuju, ujarnya."
    )
    body, person = by_id(found, "organization:nato"), by_id(found, "actor:elmer-quispe")
    assert [(mention.text, mention.rule) for mention in body.mentions] == [
        ("NATO", "lexicon"),
        ("Organisasi tersebut", "definite"),
    ]
    assert body.aliases == ("NATO",)
    assert [mention.text for mention in person.mentions] == ["Elmer Quispe", "Dia", "nya"]


PERSONS = [
    ("Menlu Peru Elmer Quispe hadir.", "Politikus Partai Golkar itu menolak."),
    ("Menlu Peru Elmer Quispe hadir.", '"Usul itu buruk," ujar mantan direktur CIA itu.'),
]


@pytest.mark.parametrize("texts", PERSONS)
def test_an_office_before_itu_is_the_person_who_was_named_or_quoted(texts: tuple[str, str]) -> None:
    person = by_id(entities(*texts), "actor:elmer-quispe")
    assert [mention.rule for mention in person.mentions] == ["title", "definite"]


OTHERS = [
    # inside a sentence another may be meant, and two persons before tell nothing
    ("Menlu Peru Elmer Quispe hadir.", "Ia berkata bahwa politikus Partai Golkar itu ditahan."),
    ("Menlu Peru Elmer Quispe dan Menlu Chile Rosa Araya hadir.", "Politikus Partai Golkar itu menolak."),
    # the name stands inside: the step is meant; an office without more words
    ("Menlu Peru Elmer Quispe hadir.", "Menurut Menlu Peru Rosa Araya itu benar."),
    ("Menlu Peru Elmer Quispe hadir.", "Presiden itu menolak."),
    # too far
    ("Menlu Peru Elmer Quispe hadir.", "Hujan turun.", "Politikus Partai Golkar itu menolak."),
]


@pytest.mark.parametrize("texts", OTHERS)
def test_an_office_that_may_be_anothers_is_nobody(texts: tuple[str, ...]) -> None:
    assert all(mention.rule != "definite" for entity in entities(*texts) for mention in entity.mentions)


def test_a_pronoun_between_two_persons_is_left_alone() -> None:
    found = entities("Menlu Peru Elmer Quispe bertemu Menlu Chile Rosa Araya.", "Dia setuju.")
    assert all(mention.rule != "pronoun" for entity in found for mention in entity.mentions)


def test_the_models_confidence_is_kept_on_the_mention() -> None:
    sentences, docs = read("Tuan rumahnya Urs Meier.", model={"Urs Meier": "PER"})
    (person,) = entities_of(sentences, docs, [{(14, 23): 0.42}])
    assert person.mentions[0].score == 0.42


def test_mentions_are_verbatim_and_in_text_order() -> None:
    texts = ("Kepolisian Australia dan Dewan Keamanan PBB bertemu Presiden Peru Elmer Quispe di Lima, Peru.", "Quispe menolak.")
    sentences, docs = read(*texts)
    for entity in entities_of(sentences, docs):
        places = [(mention.sentence, mention.start) for mention in entity.mentions]
        assert places == sorted(places)
        assert all(texts[m.sentence][m.start : m.end] == m.text for m in entity.mentions)


def test_the_same_article_gives_the_same_entities_again() -> None:
    texts = ("Rusia, Peru, dan NATO berunding.", "Menlu Peru Elmer Quispe menolak.")
    assert entities(*texts) == entities(*texts)


def test_a_company_is_known_by_its_abbreviation() -> None:
    found = entities("PT Sumber Fajar Utama (SFU) berdiri di Lima.", "Direktur Utama PT SFU Juan Soto menolak.")
    assert {entity.name for entity in found if entity.type == "Organization"} == {"PT Sumber Fajar Utama"}


def test_an_abbreviation_that_the_article_defines_as_a_thing_is_no_body() -> None:
    found = entities("Pajak Bumi dan Bangunan (PBB) dibayar pada hari Senin.", "Warga membayar PBB.")
    assert found == ()


def test_a_draw_of_a_tournament_is_no_body() -> None:
    assert not [entity for entity in entities("Peru berada di Grup G bersama Chile.") if entity.type == "Organization"]
