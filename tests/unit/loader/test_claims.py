"""What several articles say is folded the same whatever order they come in, and unfolded again."""

from itertools import permutations

from loader.claims import Claim, Claims, merge_claims
from loader.event_state import EventState, event_state, merge_events

TOLD = (
    Claim("2015-04-05", "article:a#1", 0.9, "Menteri Pertahanan"),
    Claim("2024-06-25", "article:b#7", 0.7, "Sekretaris Dewan Keamanan"),
    Claim("", "article:c#2", 0.8, None),
    Claim("2024-06-25", "article:b#9", 0.6, None),
)


def one(claim: Claim) -> Claims:
    return Claims("HOLDS_POSITION", (claim,))


def test_the_order_of_articles_makes_no_difference() -> None:
    folded = []
    for order in permutations(TOLD):
        all_ = one(order[0])
        for claim in order[1:]:
            all_ = merge_claims(all_, one(claim))
        folded.append(all_.properties())
    assert all(properties == folded[0] for properties in folded)
    assert folded[0] == {
        "evidence": ["article:c#2", "article:a#1", "article:b#7", "article:b#9"],
        "confidences": [0.8, 0.9, 0.7, 0.6],
        "reports": ["", "2015-04-05", "2024-06-25", "2024-06-25"],
        "confidence": 0.9,
        "first_reported": "2015-04-05",
        "last_reported": "2024-06-25",
        "title": "Sekretaris Dewan Keamanan",
        "titles": ["", "Menteri Pertahanan", "Sekretaris Dewan Keamanan", ""],
    }


def test_claims_are_read_back_from_the_properties_they_are_stored_as() -> None:
    claims = merge_claims(one(TOLD[0]), one(TOLD[1]))
    assert Claims.of("HOLDS_POSITION", claims.properties()) == claims
    assert Claims.of("MEMBER_OF", {}) == Claims("MEMBER_OF", ())


def test_a_sentence_claims_once() -> None:
    assert merge_claims(one(TOLD[0]), one(TOLD[0])) == one(TOLD[0])


def test_without_an_article_its_claims_are_gone_and_no_others() -> None:
    claims = merge_claims(one(TOLD[0]), merge_claims(one(TOLD[1]), one(TOLD[3])))
    assert claims.without(["article:b"]) == one(TOLD[0])
    assert claims.without(["article:b#7"]) == claims, "an article, not a sentence"


def told(modality: str, reported: str, trigger: str = "bertemu", **more: object) -> EventState:
    plain: dict[str, object] = {"mode": frozenset({"visit"}), "confidence": 0.8, **more}
    dates = {"first_reported": reported, "last_reported": reported}
    return EventState("event:1", "CONSULT", trigger, f"A: {trigger}", frozenset({modality}), **plain, **dates)  # type: ignore[arg-type]


def test_an_event_told_by_several_is_the_same_in_any_order() -> None:
    tellings = (
        told("negated", "2021-01-02", "tidak bertemu"),
        told("asserted", "2021-01-01", "bertemu", mode=frozenset({"phone"}), confidence=0.9),
        told("planned", "", "akan bertemu", historical=True),
    )
    folded = []
    for first, second, third in permutations(tellings):
        folded.append(merge_events(merge_events(first, second), third))
    assert all(state == folded[0] for state in folded)
    state = folded[0].properties()
    assert (state["modality"], state["disputed"], state["historical"]) == ("asserted", True, False)
    assert (state["trigger"], state["mode"], state["confidence"]) == ("bertemu", ["phone", "visit"], 0.9)
    assert (state["first_reported"], state["last_reported"]) == ("2021-01-01", "2021-01-02")
    assert (state["quad_class"], state["score"]) == ("verbal cooperation", 2.5)


def test_a_party_that_one_article_names_is_implied_no_longer() -> None:
    guessed, named = told("asserted", "2021-01-01", implied=frozenset({"country:IL"})), told("asserted", "2021-01-02")
    assert merge_events(guessed, guessed).implied == {"country:IL"}
    assert merge_events(guessed, named).implied == frozenset()
    assert event_state(guessed.properties()) == guessed


def test_one_denial_alone_disputes_nothing() -> None:
    assert not told("negated", "2021-01-01").properties()["disputed"]
    assert told("asserted", "2021-01-01", denied=True).properties()["disputed"]


def test_an_event_is_read_back_from_its_properties() -> None:
    state = told("asserted", "2021-01-01")
    assert event_state(state.properties()) == state
    assert event_state({"id": "event:1"}) is None
