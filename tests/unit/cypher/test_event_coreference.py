"""Which tellings are of one event, and the event they make: the same in whatever order they come."""

from dataclasses import replace
from itertools import permutations

from cypher.event_coreference.clustering import adopted, chains, with_parent
from cypher.event_coreference.merged_event import event_of
from cypher.event_coreference.same_event import LEAST, likeness, possible
from cypher.event_coreference.telling import Telling, telling_from

WORDS = ("bedug", "graust", "kilang", "pesawat", "rurita", "sabtu", "strelsa", "utara")


def telling(number: int, **more: object) -> Telling:
    plain: dict[str, object] = {
        "id": f"telling:{number}",
        "told": f"event:{number}",
        "article": f"article:{number}",
        "type": "ASSAULT",
        "trigger": "menyerang",
        "source": f"Harian {number % 3}",
        "reported": f"2021-03-{number + 10:02}",
        "evidence": (f"article:{number}#0",),
        "actors": ("country:RT",),
        "recipients": ("country:GK",),
        "names": ("Ruritania", "Graustark"),
        "lands": ("country:GK", "country:RT"),
        "doers": ("country:RT",),
        "aims": ("country:GK",),
        "words": WORDS,
        "weights": (10.0,) * len(WORDS),
        "cue": ("serang",),
        "confidence": 0.8,
    }
    return Telling(**{**plain, **more})  # type: ignore[arg-type]


def events(tellings: tuple[Telling, ...]) -> set[frozenset[str]]:
    """The events of tellings that come one by one."""
    known: dict[str, Telling] = {}
    for new in tellings:
        found = with_parent(new, known.values())
        known.update((moved.id, moved) for moved in adopted(found, known.values()))
        known[new.id] = found
    return {frozenset(item.id for item in group) for group in chains(list(known.values()))}


def test_tellings_with_the_same_parties_and_words_are_of_one_event() -> None:
    assert likeness(telling(2), telling(1)) > LEAST
    assert len(events((telling(1), telling(2), telling(3)))) == 1


def test_the_same_parties_again_are_another_event_unless_the_date_is_told() -> None:
    other = {"words": ("laut", "nelayan"), "weights": (9.0, 9.0), "told": "event:1", "cue": ("tembak",)}
    assert len(events((telling(1), telling(2, **other)))) == 2
    assert len(events((telling(1, date="2021-03-10"), telling(2, date="2021-03-10", **other)))) == 1


def test_a_meeting_of_other_persons_is_another_event() -> None:
    met = {"type": "CONSULT", "recipients": (), "aims": (), "words": WORDS[:3], "weights": (10.0,) * 3, "cue": ("temu",)}
    rouhani, khan = ("actor:hassan-rouhani", "country:US"), ("actor:imran-khan", "country:US")
    assert len(events((telling(1, actors=rouhani, **met), telling(2, actors=khan, **met)))) == 2
    assert len(events((telling(1, actors=rouhani, **met), telling(2, actors=(*khan, rouhani[0]), **met)))) == 1
    assert len(events((telling(1, actors=rouhani, **met), telling(2, actors=("country:US",), **met)))) == 1, "one names none"


def test_another_type_another_day_or_another_time_is_another_event() -> None:
    one = telling(1, date="2021-03-10")
    assert not possible(one, telling(2, type="ACCUSE"))
    assert not possible(one, telling(2, date="2021-03-11"))
    assert not possible(one, telling(2, reported="2021-05-01"))
    assert possible(one, telling(2, date="2021-03"))
    assert not possible(telling(1), telling(2, date="2021-03-30")), "told before it happened"


def test_an_undated_telling_does_not_chain_two_days() -> None:
    tellings = (telling(1, date="2021-03-10"), telling(2), telling(3, date="2021-03-12"))
    dates = {item.id: item.date for item in tellings}
    for order in permutations(tellings):
        for group in events(order):
            assert len({dates[id_] for id_ in group} - {""}) <= 1


def test_the_events_are_the_same_in_any_order() -> None:
    tellings = (
        telling(1, date="2021-03-10"),
        telling(2, words=WORDS[:5], weights=(10.0,) * 5),
        telling(3, date="2021-03-12", told="event:1"),
        telling(4, words=WORDS[3:], weights=(10.0,) * 5, recipients=(), aims=()),
        telling(5, words=("laut", "nelayan"), weights=(9.0, 9.0), told="event:1"),
    )
    expected = events(tellings)
    assert all(events(order) == expected for order in permutations(tellings))


def test_a_stored_telling_is_read_back() -> None:
    one = replace(
        telling(1), parent="telling:0", parent_score=0.5, parent_reported="2021-03-01", root="telling:0", event="event:0"
    )
    assert telling_from(one.properties()) == one
    assert telling_from({**telling(1).properties(), "parent": None}) == telling(1)


def test_strange_parties_told_once_are_not_the_events_parties() -> None:
    group = [telling(n) for n in range(1, 6)] + [telling(6, actors=("country:GK",), recipients=("country:RT",))]
    seen = event_of("event:1", group)
    assert (seen.actors, seen.recipients) == (("country:RT",), ("country:GK",))
    assert seen.properties["summary"] == "Ruritania: menyerang → Graustark"
    assert (seen.properties["tellings"], seen.properties["outlet_names"]) == (6, ["Harian 0", "Harian 1", "Harian 2"])
    assert seen.properties["outlet_articles"] == [2, 2, 2]


def test_an_event_told_by_several_says_all_ways_it_is_told() -> None:
    group = [
        telling(1, trigger="menyerang", confidence=0.7),
        telling(2, modality="negated", mode=("armed",), date="2021-03", date_precision="month"),
        telling(3, modality="planned", historical=True, implied=("country:GK",)),
    ]
    properties = event_of("event:1", group).properties
    assert (properties["modality"], properties["disputed"], properties["historical"]) == ("asserted", True, False)
    assert (properties["date"], properties["date_precision"], properties["mode"]) == ("2021-03", "month", ["armed"])
    assert (properties["first_reported"], properties["last_reported"]) == ("2021-03-11", "2021-03-13")
    assert properties["implied"] == [], "the others name it"
    assert (properties["quad_class"], properties["score"]) == ("material conflict", -9.0)


def test_one_denial_alone_disputes_nothing() -> None:
    assert not event_of("event:1", [telling(1, modality="negated")]).properties["disputed"]
    assert event_of("event:1", [telling(1, disputed=True)]).properties["disputed"]


def test_what_joins_a_telling_of_another_day_stays_with_the_event_unless_it_has_that_day() -> None:
    first, other = telling(1, date="2021-03-10"), telling(2, date="2021-03-11")
    undated, dated = telling(3), telling(4, date="2021-03-11")
    joined = (first, replace(other, parent=first.id), replace(undated, parent=other.id), replace(dated, parent=other.id))
    groups = [[item.id for item in group] for group in chains(joined)]
    assert groups == [[first.id, undated.id], [other.id, dated.id]]


def test_an_event_is_called_by_words_that_many_use() -> None:
    told = [telling(n, trigger="serangan", cue=("serang",), confidence=0.5) for n in range(3)]
    claimed = telling(9, trigger="mengklaim", cue=("klaim",), confidence=0.9)
    assert event_of("event:1", [claimed, *told]).properties["trigger"] == "serangan"
