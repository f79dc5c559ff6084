"""What is decided of single mentions goes with what is decided of names."""

from pathlib import Path

from cypher.decisions.for_reading import reading_decisions
from cypher.decisions.names import Decisions, Stated, always_merge
from cypher.decisions.verdict import Verdict
from cypher.decisions.verdicts import add_verdict
from graph.settings import Settings

WAS = {"entity": "actor:khan", "text": "Khan"}


def test_wrong_mentions_stand_until_they_are_taken_back(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    always_merge(settings, "actor:a", "actor:b")
    add_verdict(settings, Verdict("mention", "wrong", ("article:1#3",), WAS))
    add_verdict(settings, Verdict("mention", "wrong", ("article:2#3",), WAS))
    add_verdict(settings, Verdict("mention", "open", ("article:2#3",), WAS))
    found = reading_decisions(settings)
    assert found == Decisions(always={"actor:a": "actor:b"}, wrong=frozenset({("article:1#3", "khan", "actor:khan")}))


def test_a_word_on_a_mention_concerns_its_sentence_alone() -> None:
    decisions = Decisions(wrong=frozenset({("article:1#3", "khan", "actor:khan"), ("article:2#4", "khan", "actor:khan")}))
    own = decisions.of("article:1")
    assert own.is_wrong(3, "Khan", "actor:khan")
    assert not own.is_wrong(4, "Khan", "actor:khan")
    assert not own.is_wrong(3, "Khan", "actor:imran-khan")


def test_the_latest_correction_of_an_article_stands(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    was = {"published": "", "source": "detik"}
    for article in ("article:1", "article:2"):
        add_verdict(settings, Verdict("article", "corrected", (f"{article}#0",), was, {"published": "2021-08-30"}))
    add_verdict(settings, Verdict("article", "open", ("article:1#0",), was))
    add_verdict(settings, Verdict("article", "corrected", ("article:2#0",), was, {"source": ""}))
    assert reading_decisions(settings).articles == {"article:2": Stated({"source": ""}, {"source": "detik"})}
