"""Finds title, date and source of a plain-text article in the lines around its body."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from loader.read.boilerplate import is_boilerplate
from loader.read.cleaning import Paragraph, paragraphs_of
from loader.read.date_formats import publication_date, report_day, unswapped
from loader.read.datelines import dateline_end

_WORD = re.compile(r"\w+")
_DOMAIN = re.compile(r"\b([A-Za-z][\w-]{1,30}(?:\.(?:co|or|go))?\.(?:com|co|id|net|org|tv)(?:\.id)?)\b", re.I)
_AGENCY = re.compile(r"\b(CNN Indonesia|CNBC Indonesia|ANTARA|VOA Indonesia|BBC Indonesia|IDN Times)\b")
_RIGHTS = re.compile(r"copyright|©|hak cipta|all rights?", re.I)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b|\bWI(?:B|TA|T)\b|diperbarui|diterbitkan|published|updated", re.I)
LONGEST_TITLE = 25  # words
LONGEST_STAMP = 90  # maximum characters of a line that is a date and not a sentence


@dataclass(frozen=True)
class Masthead:
    """What surrounds the body; None for what was not found."""

    title: str | None
    source: str | None
    published: date | None


def masthead_of(text: str, body: Sequence[Paragraph]) -> Masthead:
    """Finds title, source and date of a text whose body is known."""
    told_of = set(body)
    around = [paragraph for paragraph in paragraphs_of(text) if paragraph not in told_of]
    start, end = (body[0].start, body[-1].end) if body else (len(text), len(text))
    before = [paragraph.text for paragraph in around if paragraph.start < start]
    after = [paragraph.text for paragraph in around if paragraph.start >= end]
    told = [paragraph.text for paragraph in body]
    stated = _stamp(before[-15:]) or _stamp(after[:6])
    return Masthead(
        title=next((line for n, line in enumerate((*before, *after[:2])) if _could_be_title(line, opens=n == 0)), None),
        source=_source(told[:1], [*before, *after]),
        published=unswapped(stated, told) if stated else report_day(told),
    )


def _could_be_title(line: str, opens: bool) -> bool:
    """Whether the line may be the headline; one that opens the text may end in dots: "…, Ini Alasannya..."."""
    line = line.rstrip("….") if opens and line.endswith(("...", "…")) else line
    words = _WORD.findall(line)
    plain = 4 <= len(words) <= LONGEST_TITLE and not line.endswith((".", ":", "..."))
    return plain and not is_boilerplate(line) and publication_date(line) is None and not dateline_end(line)


def _stamp(lines: Sequence[str]) -> date | None:
    """The date of a date line: short, and with a clock time or few words; None if there is no such line."""
    for line in lines:
        if (
            len(line) <= LONGEST_STAMP
            and (_CLOCK.search(line) or len(_WORD.findall(line)) <= 6)
            and (found := publication_date(line))
        ):
            return found
    return None


def _source(first: Sequence[str], around: Sequence[str]) -> str | None:
    dateline = first[0][: dateline_end(first[0])] if first else ""
    rights = [line for line in around if _RIGHTS.search(line)]
    for line in (dateline, *rights, *(line for line in around if len(line) < 200)):
        if found := _DOMAIN.search(line) or _AGENCY.search(line):
            return found[1]
    return None
