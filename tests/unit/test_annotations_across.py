"""The annotations across articles are whole: every telling has its article and sentence, and no text stands in them."""

from training.annotations.across import HERE, pairs, read
from training.stories import TOPICS, annotated, scores


def test_every_telling_points_into_a_kept_sentence() -> None:
    across = read()
    tellings = [telling for event in across.events for telling in event.tellings]
    assert len(across.articles) == 240 and len(across.events) == 327 and len(tellings) > 1200
    assert {event.topic for event in across.events} == {"development", "test"}
    for telling in tellings:
        begin, end = across.articles[telling.article].sentences[telling.sentence]
        assert 0 <= telling.start < telling.end <= end - begin


def test_the_pairs_of_names_do_not_contradict_each_other() -> None:
    judged: dict[frozenset[str], bool] = {}
    for same, one, other, _ in pairs():
        assert judged.setdefault(frozenset((one, other)), same) == same
    assert sum(judged.values()) > 80 and len(judged) - sum(judged.values()) > 80


def test_no_sentence_is_kept_as_text() -> None:
    lines = (HERE / "events.txt").read_text("utf-8").splitlines()
    assert {line.split(" ", 1)[0] for line in lines} <= {"#", "A", "S", "EVENT", "T", "B"}
    assert all(part.isdigit() for line in lines if line.startswith(("T ", "B ")) for part in line.split(" | ")[0].split()[2:])


def test_every_article_is_of_one_story_and_no_story_is_of_two_sets() -> None:
    lines = (HERE / "stories.txt").read_text("utf-8").splitlines()
    listed = [line[2:] for line in lines if line.startswith("A ")]
    assert sorted(listed) == sorted(read().articles)
    assert [len(annotated(topic)) for topic in TOPICS] == [30, 28]
    assert {line.split(" ", 1)[0] for line in lines} == {"#", "STORY", "A"}


def test_the_stories_that_are_annotated_are_scored_as_such_and_lumped_ones_are_not() -> None:
    key = annotated("test")
    assert scores(key, key).startswith("100.0")
    assert float(scores(key, [frozenset().union(*key)]).split()[0]) < 60
