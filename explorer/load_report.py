"""The loader's lines as the page shows them: in the reader's language, files by the names they were dropped with. Pure.

`simpul load` writes one line for each thing it says (simpul/commands/articles.py); what is not known here stays as it is.
"""

import re
from collections.abc import Iterable

from explorer.messages import N_, Words

N = r"([\d,]+)"
LINES = (
    (rf"articles: (?P<new>{N}) new, (?P<old>{N}) replaced, (?P<same>{N}) already there",
     N_("Articles: {new} new, {old} replaced, {same} already there")),
    (rf"articles: (?P<read>{N}) read, (?P<left>{N}) skipped \((?P<twice>{N}) of them repeats\)",
     N_("Articles: {read} read, {left} skipped ({twice} of them repeats)")),
    (rf"nodes: (?P<made>{N}) created, (?P<gone>{N}) removed · relationships: (?P<tied>{N}) created, (?P<loose>{N}) removed",
     N_("Graph: {made} nodes added, {gone} removed; {tied} relationships added, {loose} removed")),
    (rf"articles: (?P<n>{N}) stored before it ended; loading again goes on from there",
     N_("{n} articles were stored before it ended; loading again goes on from there")),
    (rf"(?P<n>{N})(?: of [\d,]+)? articles, (?P<speed>[\d.,]+) a second", N_("{n} articles, {speed} a second")),
    (r"nearly the same text: (?P<one>.+) and (?P<other>.+) \((?P<share>\d+%)\)",
     N_("Nearly the same text: {one} and {other} ({share})")),
    (r"skipped (?P<where>.+?): (?P<why>.+)", N_("Skipped: {where}: {why}")),
    (r"left out of (?P<where>.+?): (?P<why>.+)", N_("Left out of {where}: {why}")),
)  # fmt: skip
REASONS = (
    (r"the same text as (?P<other>.+)", N_("the same text as {other}")),
    (r"a page without an article; .*", N_("a page without an article")),
    (r"no sentences; .*", N_("no sentences in it")),
    (r"not Indonesian \(looks like (?P<language>.+)\); .*", N_("not Indonesian (looks like {language})")),
    (r"an empty file; .*", N_("an empty file")),
    (r"an unknown kind of file; expected one ending in (?P<endings>.+)",
     N_("an unknown kind of file; expected one ending in {endings}")),
    (r"cannot be read \((?P<reason>.+)\)", N_("cannot be read ({reason})")),
    (r"not JSON \((?P<reason>.+)\); .*", N_("not JSON ({reason})")),
    (r"no text; .*", N_("no text in its field text")),
    (r"(?P<size>[\d.]+ MB); .*", N_("too large ({size})")),
)  # fmt: skip


def in_words(words: Words, lines: Iterable[str], folder: str) -> list[str]:
    """The lines in the reader's language; `folder` is where the dropped files were put, which says nothing to a reader."""
    return [_told(words, line.replace(f"{folder.rstrip('/')}/", ""), LINES) for line in lines]


def _told(words: Words, line: str, known: Iterable[tuple[str, str]]) -> str:
    for pattern, message in known:
        if found := re.fullmatch(pattern, line):
            return words(message, **{name: _value(words, name, value) for name, value in found.groupdict().items()})
    return line


def _value(words: Words, name: str, value: str) -> str:
    if name == "why":
        return _told(words, value, REASONS)
    return words.number(float(value.replace(",", ""))) if re.fullmatch(r"[\d,]+(\.\d+)?", value) else value
