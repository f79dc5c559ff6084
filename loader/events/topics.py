"""Articles and sentences in which words of conflict are figures of speech or fiction: sports, films and games, markets.

The decision for an article goes by the share of words of its topic; for a sentence by words that alone say that it is sport
("gawang", "petinju"), or by two lesser ones or one with a score ("laga … 3-1"), unless it also speaks of arms.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from loader.events.word_lists import read_yaml

OFF_TOPIC_SHARE = 0.03  # of an article's words: sports reports have 5 to 12 %, foreign news below 1 %
OFF_TOPIC_LEAST = 4  # different words
SCORE = re.compile(r"\b\d{1,2}-\d{1,2}\b(?!\s*(?:tahun|persen|hari|orang|kali))")


@lru_cache(maxsize=1)
def _topics() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(map(str, words)) for name, words in read_yaml("_off_topic.yaml").items()}


def off_topic(sentences: Iterable[Sequence[str]]) -> bool:
    """Whether the article is sports or entertainment news by its words."""
    words = [word for sentence in sentences for word in sentence if word[:1].isalpha()]
    for name in ("sports", "entertainment"):
        hits = [word for word in words if word in _topics()[name]]
        if len(set(hits)) >= OFF_TOPIC_LEAST and len(hits) >= OFF_TOPIC_SHARE * len(words):
            return True
    return False


def topics_of(sentences: Sequence[tuple[str, Sequence[str]]]) -> list[str | None]:
    """Of each sentence (text and words) the topic that makes its conflicts none: sports, fiction, markets; None for the others.

    A sentence behind one of sport needs but one lesser word ("Pelatih Vietnam mengakui kekalahan itu").
    """
    found: list[str | None] = []
    for text, words in sentences:
        before = found[-1] if found else None
        found.append(_topic(text, frozenset(words), before))
    return found


def _topic(text: str, words: frozenset[str], before: str | None) -> str | None:
    topics = _topics()
    if words & topics["works"] and words & topics["work_telling"]:
        return "fiction"
    if words & topics["arms"]:
        return None
    lesser = len(words & topics["sports"])
    if words & topics["sports_alone"] or lesser > 1 or (lesser and (SCORE.search(text) or before == "sports")):
        return "sports"
    return "markets" if words & topics["markets"] else None
