"""How articles write a name, and by which rule each way was taken for the entity."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from explorer.details.values import Spelling
from explorer.evidence import marks_of

NO_NAMES = frozenset({"pronoun", "definite"})
"""Rules of mentions that stand for a name without being one: "ia", "organisasi itu"."""


def spellings(found: list[dict[str, Any]]) -> tuple[Spelling, ...]:
    """How mentions write the name, the most frequent first; each with the rule that joined it most often."""
    counts: Counter[str] = Counter()
    rules: dict[str, Counter[tuple[str, float | None]]] = {}
    sentences: dict[str, list[str]] = {}
    for row in found:
        for text, rule, score in _written(row):
            if rule in NO_NAMES:
                continue
            counts[text] += 1
            rules.setdefault(text, Counter())[rule, score] += 1
            sentences.setdefault(text, []).append(row["sentence"])
    return tuple(
        Spelling(text, count, *rules[text].most_common(1)[0][0], tuple(dict.fromkeys(sentences[text])))
        for text, count in counts.most_common()
    )


def _written(row: Mapping[str, Any]) -> list[tuple[str, str, float | None]]:
    text = row["text"] or ""
    return [(text[mark.start : mark.end], mark.rule, mark.score) for mark in marks_of(row["mention"], "", "")]
