"""Detects articles and sentences where words of conflict are figurative or fictional: sports, films and games, markets.

An article is classified by its share of topic words; a sentence by words that alone indicate sports ("gawang", "petinju"), or
by two weaker ones or one with a score ("laga … 3-1"), unless it also mentions arms.
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
    """Whether the article is sports or entertainment news, by its words."""
    words = [word for sentence in sentences for word in sentence if word[:1].isalpha()]
    for name in ("sports", "entertainment"):
        hits = [word for word in words if word in _topics()[name]]
        if len(set(hits)) >= OFF_TOPIC_LEAST and len(hits) >= OFF_TOPIC_SHARE * len(words):
            return True
    return False


def topics_of(sentences: Sequence[tuple[str, Sequence[str]]]) -> list[str | None]:
    """The topic of each sentence (text and words) under which its conflicts are no events: sports, fiction, markets; else None.

    A sentence after a sports sentence needs only one weaker word ("Pelatih Vietnam mengakui kekalahan itu").
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
