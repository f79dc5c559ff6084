"""Translates the loader's messages into the reader's language; files keep the names they were uploaded with. Pure.

`simpul load` prints one message per line (simpul/commands/articles.py); a line that is not known here stays unchanged.
"""

import re
from collections.abc import Iterable

from explorer.words.messages import N_, Words

N = r"([\d,]+)"
KINDS = ", ".join(rf"{kind} (?P<{kind}>{N})" for kind in ("people", "bodies", "countries", "places", "events", "relations"))
LINES = (
    (rf"articles: (?P<new>{N}) new, (?P<old>{N}) replaced, (?P<same>{N}) already there",
     N_("Articles: {new} new, {old} replaced, {same} already there")),
    (rf"articles: (?P<read>{N}) read, (?P<left>{N}) skipped \((?P<twice>{N}) of them repeats\)",
     N_("Articles: {read} read, {left} skipped ({twice} of them repeats)")),
    (rf"nodes: (?P<made>{N}) created, (?P<gone>{N}) removed · relationships: (?P<tied>{N}) created, (?P<loose>{N}) removed",
     N_("Graph: {made} nodes added, {gone} removed; {tied} relationships added, {loose} removed")),
    (rf"new to the graph: {KINDS}",
     N_("New to the graph: people {people}, bodies {bodies}, countries {countries}, places {places}, events {events}, "
        "relations {relations}")),
    (rf"told before and confirmed: {KINDS}",
     N_("Told before and confirmed: people {people}, bodies {bodies}, countries {countries}, places {places}, "
        "events {events}, relations {relations}")),
    (rf"told before and contradicted: events (?P<events>{N}), relations (?P<relations>{N})",
     N_("Told before and contradicted: events {events}, relations {relations}")),
    (r"contradicted: (?P<what>.+) \((?P<where>[\w:]+)\)", N_("Contradicted: {what} ({where})")),
    (rf"articles: (?P<n>{N}) stored before it ended; loading again goes on from there",
     N_("{n} articles were stored before it ended; loading again goes on from there")),
    (rf"(?P<n>{N})(?: of [\d,]+)? articles, (?P<speed>[\d.,]+) a second", N_("{n} articles, {speed} a second")),
    (r"nearly the same text: (?P<one>.+) and (?P<other>.+) \((?P<share>\d+%)\)",
     N_("Nearly the same text: {one} and {other} ({share})")),
    (r"replaced (?P<where>.+?): (?P<title>.+) \((?P<old>[\w:]+) is now (?P<other>[\w:]+)\)",
     N_("Replaced: {where}: {title} ({old} is now {other})")),
    (rf"letters read in a wrong encoding were put right in (?P<n>{N}) articles",
     N_("Letters read in a wrong encoding were put right in {n} articles")),
    (r"not in Indonesian and left out: (?P<languages>.+)", N_("Not in Indonesian and left out: {languages}")),
    (r"(?P<where>.+): fields read as (?P<what>.+?); left aside: (?P<left>.+)",
     N_("Fields of {where}: {what}; left aside: {left}")),
    (r"(?P<where>.+): fields read as (?P<what>.+)", N_("Fields of {where}: {what}")),
    (rf"(?P<where>.+?): (?:{N} (?:bytes are|lines) )?not UTF-8; read as (?P<encoding>.+)",
     N_("{where}: not in UTF-8; read as {encoding}")),
    (r"(?P<where>.+?): read as (?P<encoding>UTF-\d+)", N_("{where}: read as {encoding}")),
    (r"(?P<where>.+?): published is (?P<value>.+?); expected .*; loaded without it",
     N_("{where}: the date {value} cannot be read; loaded without it")),
    (rf"(?P<where>.+?): (?P<n>{N}) rows have more cells than there are column names; .*",
     N_("{where}: {n} rows have more cells than there are column names: are there quotes around the texts?")),
    (rf"(?P<where>.+?): (?P<n>{N}) characters; only the first (?P<read>{N}) were read.*",
     N_("{where}: {n} characters, of which the first {read} were read")),
    (rf"(?P<where>.+?): (?:(?P<name>.+): )?files of other kinds were left alone: (?P<n>{N}) \((?P<kind>.+)\); .*",
     N_("Files of other kinds were left alone: {n} ({kind})")),
    (rf"skipped (?P<n>{N}) more: (?P<kind>\w+)", N_("Skipped: {n} more of this kind ({kind})")),
    (rf"and (?P<n>{N}) more notes of these kinds", N_("And {n} more notes of these kinds")),
    (rf"nearly the same text: (?P<n>{N}) more pairs", N_("Nearly the same text: {n} more pairs")),
    (r"skipped (?P<where>.+?): (?P<why>.+)", N_("Skipped: {where}: {why}")),
    (r"left out of (?P<where>.+?): (?P<why>.+)", N_("Left out of {where}: {why}")),
)  # fmt: skip
REASONS = (
    (rf"(?P<why>.+) \(and (?P<n>{N}) more in this file: (?P<places>[\d, …]+)\)",
     N_("{why} (and {n} more in this file: {places})")),
    (rf"(?P<why>.+) \(and (?P<n>{N}) more in this file\)", N_("{why} (and {n} more in this file)")),
    (r"the same text as (?P<other>.+)", N_("the same text as {other}")),
    (r"a page without an article; .*", N_("a page without an article")),
    (r"no sentences; .*", N_("no sentences in it")),
    (r"not Indonesian \(looks like (?P<language>.+)\); .*", N_("not Indonesian (looks like {language})")),
    (r"no articles in this archive; .*", N_("no articles in this archive")),
    (r"an empty file; .*", N_("an empty file")),
    (r"an unknown kind of file; expected one ending in (?P<endings>.+)",
     N_("an unknown kind of file; expected one ending in {endings}")),
    (r"cannot be read \((?P<reason>.+)\)", N_("cannot be read ({reason})")),
    (r"not JSON \((?P<reason>.+)\); .*", N_("not JSON ({reason})")),
    (r"no text; .*", N_("no field or column we know as the text of an article")),
    (r"no text in the field (?P<name>.+)", N_("no text in the field {name}")),
    (r"(?:(?P<name>.+) is )?a teaser; .*", N_("a teaser of an article, not the article")),
    (rf"not JSON after (?P<n>{N}) records .*", N_("not JSON after {n} articles; those before were read")),
    (r"no (?:rows|records|entries|sheets in it); .*", N_("no articles in it")),
    (r"a JSON (?P<kind>\w+); .*", N_("no object with a text, a title, a date …, but: {kind}")),
    (r"(?P<name>.+) is a (?P<kind>\w+); expected text", N_("{name} holds no text, but: {kind}")),
    (r"a saved page without HTML in it; .*", N_("a saved page without HTML in it")),
    (r"not a table \((?P<reason>.+)\); .*", N_("not a table ({reason})")),
    (r"a damaged feed \((?P<reason>.+)\); .*", N_("a damaged feed ({reason})")),
    (r"a \.pdf file locked by a password; .*", N_("a .pdf file locked by a password")),
    (r"an OpenDocument file without text; .*", N_("an OpenDocument file without text")),
    (r"no articles in this folder; .*", N_("no articles in this folder")),
    (r"a scanned \.pdf file .*", N_("a scanned .pdf file without a text layer: run OCR on it first")),
    (r"a damaged (?P<ending>\.\w+) document .*", N_("a damaged document ({ending})")),
    (r"a binary file; .*", N_("no text, but a binary file")),
    (r"(?:a (?:part|feed|table|line) of )?(?:more than )?(?P<size>[\d.]+ MB); .*", N_("too large ({size})")),
)  # fmt: skip


def in_words(words: Words, lines: Iterable[str], folder: str) -> list[str]:
    """Translates the lines; `folder` is where uploaded files were stored, which is removed from file names."""
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
