"""Whole articles of our own sentences: mentions, dates, quotes, denials, bad input; and the lexicon as data."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from graph.article_graph import Event
from loader.events.event_building import events_from
from loader.events.lexicon import EVENT_TYPES, lexicon
from loader.events.mention import EventMention
from loader.events.word_forms import active_forms, clean, passive_form, root, without_clitic
from loader.language.id import load
from loader.pipeline import extract
from loader.read.articles import Article

Tell = Callable[..., list[Event]]


@pytest.fixture(scope="session")
def tell() -> Tell:
    nlp = load()

    def events(text: str, published: str | None = "2024-06-25") -> list[Event]:
        return list(extract(Article(doc="own.txt", text=text, published=published), nlp).events)

    return events


def types(events: list[Event]) -> list[str]:
    return [event.type for event in events]


# --- the lexicon


def test_the_lexicon_covers_all_sixteen_types_with_far_more_than_six_hundred_triggers() -> None:
    triggers = {(entry.type, entry.words) for entry in lexicon().entries if entry.type in EVENT_TYPES}
    by_type = {type_: sum(entry == type_ for entry, _ in triggers) for type_ in EVENT_TYPES}
    assert len(EVENT_TYPES) == 16
    assert len(triggers) >= 600
    assert min(by_type.values()) >= 40, by_type


def test_every_trigger_can_be_met_in_running_text() -> None:
    for entry in lexicon().entries:
        assert all(clean(word) == word for word in entry.words[1:] if word != "*"), entry


def test_every_lexicon_word_is_lower_case_text() -> None:
    words = [word for entry in lexicon().entries for word in entry.words]
    assert [word for word in words if word != word.lower() or not word.strip()] == []


@pytest.mark.parametrize(
    ("stem", "active"),
    [
        ("serang", "menyerang"),
        ("tolak", "menolak"),
        ("kirim", "mengirim"),
        ("pukul", "memukul"),
        ("bom", "mengebom"),
        ("gempur", "menggempur"),
        ("kritik", "mengkritik"),
        ("protes", "memprotes"),
        ("lucuti", "melucuti"),
        ("usir", "mengusir"),
        ("peringatkan", "memperingatkan"),
        ("perkosa", "memperkosa"),
        ("culik", "menculik"),
        ("rebut", "merebut"),
        ("duduki", "menduduki"),
        ("veto", "memveto"),
    ],
)
def test_stems_take_their_active_form(stem: str, active: str) -> None:
    assert active in active_forms(stem)
    assert passive_form(stem) == f"di{stem}"


@pytest.mark.parametrize(
    ("word", "expected"),
    [("serangan", "serang"), ("penyerangan", "serang"), ("kunjungan", "kunjung"), ("berkunjung", "kunjung"), ("temui", "temu")],
)
def test_one_root_for_one_thing(word: str, expected: str) -> None:
    assert root(word) == expected


def test_clitics_and_doubling_fall_away() -> None:
    assert without_clitic("menyerangnya") == "menyerang"
    assert without_clitic("perang") is None
    assert clean("Serangan-serangan") == "serangan"


# --- mentions


def test_one_event_told_twice_is_one_with_both_sentences(tell: Tell) -> None:
    events = tell("Israel menyerang Lebanon pada Senin. Serangan Israel ke Lebanon itu dikecam banyak pihak.")
    assaults = [event for event in events if event.type == "ASSAULT"]
    assert len(assaults) == 1
    assert assaults[0].evidence == (0, 1)


def test_different_victims_are_different_events(tell: Tell) -> None:
    events = tell("Israel menyerang Lebanon pada Senin. Israel juga menyerang Suriah.")
    assert types(events) == ["ASSAULT", "ASSAULT"]
    assert len({event.id for event in events}) == 2


def test_conflicting_dates_keep_two_tellings_apart(tell: Tell) -> None:
    events = tell("Israel menyerang Lebanon pada 3 Mei 2024. Israel menyerang Lebanon pada 20 Juni 2024.")
    assert [event.date for event in events] == ["2024-05-03", "2024-06-20"]


def test_a_claim_of_responsibility_gives_an_attack_its_actor(tell: Tell) -> None:
    events = tell(
        "Sebuah serangan bom menewaskan tentara Amerika Serikat. Taliban mengklaim bertanggung jawab atas serangan itu."
    )
    (event,) = (event for event in events if event.type == "ASSAULT")
    assert event.actors == ("organization:taliban",)
    assert event.recipients == ("country:US",)
    assert event.evidence == (0, 1)


def test_the_same_article_gives_the_same_ids(tell: Tell) -> None:
    text = "Rusia menyerang Ukraina. Uni Eropa mengecam Rusia dan menjatuhkan sanksi terhadap Rusia."
    assert tell(text) == tell(text)


def mention(**changes: object) -> EventMention:
    plain = EventMention(
        *("ASSAULT", "serang", "menyerang", 0, ("country:IL",), ("country:LB",), ()),
        *(None, (), "asserted", False, None, None, None, 0.9),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("second", "count"),
    [
        ({"sentence": 1}, 1),  # the same word for the same parties
        ({"sentence": 1, "recipients": ("country:SY",)}, 2),  # another victim
        ({"sentence": 1, "date": "2024-06"}, 1),  # a date the first does not give
        ({"sentence": 1, "places": ("place:gaza",)}, 1),  # a place the first does not give
        ({"sentence": 1, "modality": "negated"}, 2),  # what did not happen is not what happened
        ({"sentence": 1, "root": "bunuh"}, 2),  # another deed between the same parties
        ({"sentence": 1, "type": "THREATEN"}, 2),  # another type
        ({"sentence": 1, "actors": ("actor:benjamin-netanyahu",)}, 1),  # who holds the office acts for the country
        ({"sentence": 1, "actors": (), "recipients": (), "again": True}, 1),  # "serangan itu"
    ],
)
def test_tellings_meet_where_nothing_conflicts(second: dict[str, object], count: int) -> None:
    alike = {
        "actor:benjamin-netanyahu": frozenset(["country:IL"]),
        "country:IL": frozenset(["actor:benjamin-netanyahu"]),
    }
    assert len(events_from([mention(), mention(**second)], alike)) == count


def test_two_deeds_with_one_key_keep_two_ids() -> None:
    first, second = events_from([mention(), mention(sentence=1, root="bunuh")], {})
    assert first.id != second.id


def test_an_opponent_the_article_names_is_understood() -> None:
    told = [mention(), mention(sentence=1, root="bunuh"), mention(sentence=2, root="tembak", recipients=())]
    assert events_from(told, {})[2].recipients == ("country:LB",)
    assert events_from(told, {})[2].confidence < events_from(told, {})[0].confidence
    assert events_from(told, {})[2].implied == ("country:LB",)
    assert all(not event.implied for event in events_from(told, {})[:2])
    assert events_from(told[1:], {})[1].recipients == ()  # one attack makes no opponent


# --- dates, quotes, denials


@pytest.mark.parametrize(
    ("text", "date", "precision"),
    [
        ("Israel menyerang Lebanon pada 3 Mei 2024.", "2024-05-03", "day"),
        ("Rusia menyerang Ukraina pada Februari 2022.", "2022-02", "month"),
        ("Rusia mencaplok Krimea pada 2014.", "2014", "year"),
        ("Israel menyerang Lebanon.", None, None),
        ("Israel menyerang Lebanon, kata Iran, Senin (24/6/2024).", None, None),  # the day of the saying
    ],
)
def test_an_event_takes_the_date_of_its_clause(text: str, date: str | None, precision: str | None, tell: Tell) -> None:
    (event,) = (event for event in tell(text) if event.type in ("ASSAULT", "COERCE"))
    assert (event.date, event.date_precision) == (date, precision)


def test_what_lies_years_back_is_historical(tell: Tell) -> None:
    (event,) = (event for event in tell("Rusia menyerang Georgia pada Agustus 2008.") if event.type == "ASSAULT")
    assert event.historical


def test_who_says_so_is_kept(tell: Tell) -> None:
    events = tell('"Israel telah menyerang Suriah," kata Presiden Turki Recep Tayyip Erdogan.')
    (event,) = (event for event in events if event.type == "ASSAULT")
    assert event.quotes[0].speaker == "actor:recep-tayyip-erdogan"
    assert event.quotes[0].verb == "kata"


def test_a_denied_contact_is_disputed(tell: Tell) -> None:
    events = tell("Kontak antara Rusia dengan Taliban terus berlanjut. Taliban membantah adanya kontak dengan Rusia.")
    consult = next(event for event in events if event.type == "CONSULT")
    assert consult.disputed
    assert "REJECT" in types(events)


def test_contexts_and_modes_are_told(tell: Tell) -> None:
    (event,) = (
        event for event in tell("Militer Israel melancarkan serangan udara terhadap Suriah.") if event.type == "ASSAULT"
    )
    assert event.mode == ("aerial",)
    assert "military" in event.context


# --- bad input


def test_sports_news_tells_of_no_event(tell: Tell) -> None:
    text = (
        "Pelatih timnas Prancis mengkritik wasit setelah laga melawan Jerman. Striker Jerman menembak bola ke gawang Prancis "
        "dan mencetak gol pada babak kedua. Bek Prancis menyerang dari sisi kiri, tetapi kiper menahan tendangan itu. "
        "Skor akhir pertandingan Piala Dunia itu 2-1. Pemain Jerman bertemu suporter di stadion."
    )
    assert tell(text) == []


def test_a_list_of_names_tells_of_no_event(tell: Tell) -> None:
    assert tell("Peserta: Rusia, China, Iran, Turki, Israel, Jepang, India, Mesir, Brasil, Kanada.") == []


def test_a_flattened_table_tells_of_no_event(tell: Tell) -> None:
    assert tell("Negara Emas Perak Perunggu Total China 38 32 18 88 Jepang 27 14 17 58 Inggris 22 21 22 65.") == []


def test_a_sentence_of_hundreds_of_words_is_read_in_time(tell: Tell) -> None:
    text = "Israel menyerang Lebanon dan " + "mengecam Iran dan menolak Turki dan " * 60 + "mengancam Suriah."
    events = tell(text)
    assert "ASSAULT" in types(events)


def test_quotes_in_quotes_do_no_harm(tell: Tell) -> None:
    events = tell('"Mereka berkata \'kami mengutuk Iran\', dan kami "setuju"", ujar Presiden Turki Recep Tayyip Erdogan.')
    assert all(event.actors for event in events)


@pytest.mark.parametrize(
    "text", ["", ".", '"', "((((", "-", "serang", "Menyerang.", "dan dan dan, dan", "yang yang menyerang oleh"]
)
def test_scraps_tell_of_no_event(text: str, tell: Tell) -> None:
    assert tell(text) == []


def test_an_article_without_publication_date_is_read(tell: Tell) -> None:
    (event,) = (event for event in tell("Israel menyerang Lebanon pekan lalu.", None) if event.type == "ASSAULT")
    assert event.date is None
