"""Rewrites passive verbs as headline verbs after the actor: "Arab Saudi diserang" by Iran becomes "Iran serang Arab Saudi"."""

PASSIVE = "di"
NOUNS = (
    "dialog",
    "digital",
    "diktat",
    "dinas",
    "diplom",
    "direk",
    "disinformasi",
    "disiplin",
    "diskriminasi",
    "diskusi",
    "distribusi",
)
"""Beginnings of words that start with "di" without having the passive prefix."""
SHORTEST = 5  # minimum letters of a passive verb: "diusir"; "diam" and "diri" are none


def in_headline(words: str) -> str:
    """The words of an event, as they follow its actor in a headline: "diserang dengan drone" is "serang dengan drone"."""
    first, blank, others = words.partition(" ")
    if not first.lower().startswith(PASSIVE) or len(first) < SHORTEST or first.lower().startswith(NOUNS):
        return words
    return first[len(PASSIVE) :] + blank + others
