"""The decisions file: written, read again, and refused with a clear line where it is wrong."""

from pathlib import Path

import pytest

from cypher.decisions.names import Decision, always_merge, decisions_about, never_merge, read_decisions, take_back
from graph.errors import DecisionError
from graph.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path / "new folder")


def test_no_file_means_no_decisions(settings: Settings) -> None:
    assert read_decisions(settings).never == frozenset()
    assert read_decisions(settings).always == {}


def test_what_is_written_is_read_again(settings: Settings) -> None:
    never_merge(settings, "Khan", "actor:imran-khan")
    never_merge(settings, "Khan", "actor:imran-khan")
    always_merge(settings, "actor:a", "actor:b")
    always_merge(settings, "actor:b", "actor:c")
    decisions = read_decisions(settings)
    assert decisions.forbids("KHAN", "actor:imran-khan")
    assert not decisions.forbids("Khan", "actor:other")
    assert decisions.target("actor:a") == "actor:c"
    assert settings.decisions_file.read_text("utf-8").count("Khan") == 1


def test_a_decision_that_is_taken_back_is_as_if_it_had_not_been_made(settings: Settings) -> None:
    never_merge(settings, "Khan", "actor:imran-khan")
    always_merge(settings, "actor:a", "actor:b")
    assert decisions_about(settings, "actor:imran-khan") == (Decision("actor:imran-khan", text="Khan"),)
    for end in ("actor:a", "actor:b"):
        assert decisions_about(settings, end) == (Decision("actor:a", into="actor:b"),)
    assert take_back(settings, Decision("actor:imran-khan", text="Khan"))
    assert read_decisions(settings).never == frozenset()
    assert read_decisions(settings).always == {"actor:a": "actor:b"}
    assert take_back(settings, Decision("actor:a", into="actor:b"))
    assert read_decisions(settings).always == {}


def test_what_was_not_decided_is_not_taken_back(settings: Settings) -> None:
    never_merge(settings, "Khan", "actor:imran-khan")
    assert not take_back(settings, Decision("actor:imran-khan", text="Imran"))
    assert not take_back(settings, Decision("actor:imran-khan", into="actor:b"))
    assert read_decisions(settings).forbids("Khan", "actor:imran-khan")


def test_a_circle_is_refused_and_not_written(settings: Settings) -> None:
    always_merge(settings, "actor:a", "actor:b")
    with pytest.raises(DecisionError, match="goes into itself"):
        always_merge(settings, "actor:b", "actor:a")
    assert read_decisions(settings).always == {"actor:a": "actor:b"}


def test_one_entity_goes_into_one_other(settings: Settings) -> None:
    always_merge(settings, "actor:a", "actor:b")
    with pytest.raises(DecisionError, match="already goes into actor:b"):
        always_merge(settings, "actor:a", "actor:c")


WRONG = [
    ("never_merge: [", "is not YAML"),
    ("- Khan", "expected the sections never_merge and always_merge"),
    ("sometimes: []", "holds sometimes; expected the sections"),
    ("never_merge: [Khan]", "entry 1 of never_merge is 'Khan'; expected the texts text and entity"),
    ("never_merge: [{text: Khan, entity: Imran}]", "entity is 'Imran'; expected an id such as actor:vladimir-putin"),
    ("always_merge: [{entity: 'actor:a', into: ''}]", "entry 1 of always_merge"),
    ("always_merge: [{entity: 'actor:a', into: 'actor:a'}]", "goes into itself"),
]


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_a_wrong_file_is_refused_by_file_and_entry(settings: Settings, text: str, message: str) -> None:
    settings.decisions_file.parent.mkdir(parents=True)
    settings.decisions_file.write_text(text, "utf-8")
    with pytest.raises(DecisionError, match=message) as caught:
        read_decisions(settings)
    assert str(settings.decisions_file) in str(caught.value)
