"""Topic words → PLOVER contexts, and news in which conflict verbs are only figures of speech (sports, entertainment)."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from loader.events.data import read_yaml

OFF_TOPIC_SHARE = 0.03  # of an article's words: sports reports have 5 to 12 %, foreign news below 1 %
OFF_TOPIC_LEAST = 4  # different words


@lru_cache(maxsize=1)
def _contexts() -> tuple[Mapping[str, tuple[str, ...]], tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """Contexts by whole word, by beginning of a word, by phrase."""
    by_word: dict[str, tuple[str, ...]] = {}
    beginnings: list[tuple[str, str]] = []
    phrases: list[tuple[str, str]] = []
    for context, topics in read_yaml("_contexts.yaml").items():
        for topic in map(str, topics):
            if topic.endswith("*"):
                beginnings.append((topic[:-1], context))
            elif " " in topic:
                phrases.append((topic, context))
            else:
                by_word[topic] = (*by_word.get(topic, ()), context)
    return by_word, tuple(beginnings), tuple(phrases)


def contexts_of(words: Sequence[str]) -> tuple[str, ...]:
    """The contexts a sentence speaks of, sorted; empty if none."""
    by_word, beginnings, phrases = _contexts()
    found = {context for word in words for context in by_word.get(word, ())}
    found |= {context for start, context in beginnings if any(word.startswith(start) for word in words)}
    text = " ".join(words)
    found |= {context for phrase, context in phrases if phrase in text}
    return tuple(sorted(found))


@lru_cache(maxsize=1)
def _off_topic() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(str, words)) for words in read_yaml("_off_topic.yaml").values())


def off_topic(sentences: Iterable[Sequence[str]]) -> bool:
    """Whether the article is sports or entertainment news by its words."""
    words = [word for sentence in sentences for word in sentence if word[:1].isalpha()]
    for topic in _off_topic():
        hits = [word for word in words if word in topic]
        if len(set(hits)) >= OFF_TOPIC_LEAST and len(hits) >= OFF_TOPIC_SHARE * len(words):
            return True
    return False
