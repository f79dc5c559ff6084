"""Maps topic words to PLOVER contexts."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from loader.events.word_lists import read_yaml


@lru_cache(maxsize=1)
def _contexts() -> tuple[Mapping[str, tuple[str, ...]], tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """Contexts by whole word, by word prefix, by phrase."""
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
    """The contexts of a sentence, sorted; empty if none."""
    by_word, beginnings, phrases = _contexts()
    found = {context for word in words for context in by_word.get(word, ())}
    found |= {context for start, context in beginnings if any(word.startswith(start) for word in words)}
    text = " ".join(words)
    found |= {context for phrase, context in phrases if phrase in text}
    return tuple(sorted(found))
