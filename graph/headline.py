"""How a headline tells who did it: "Arab Saudi diserang" of Iran is "Iran serang Arab Saudi", without the prefix."""

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
"""How words begin that have no prefix di-."""
SHORTEST = 5  # letters of a passive verb: "diusir", but "diam" and "diri" are none


def in_headline(words: str) -> str:
    """The words that tell an event, fit to stand behind who did it: "diserang dengan drone" is "serang dengan drone"."""
    first, blank, others = words.partition(" ")
    if not first.lower().startswith(PASSIVE) or len(first) < SHORTEST or first.lower().startswith(NOUNS):
        return words
    return first[len(PASSIVE) :] + blank + others
