"""Extracts the body of an article from its text: removes boilerplate, related headlines, captions and repeats.

The steps filter paragraphs (spans of the text with offsets) by general signals, not by site: whether it reads like sentences,
begins like boilerplate (boilerplate.txt), lies where the text is densest, or occurred before. Measured by word on the five
seeds against the annotated body: F 99.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from loader.read.boilerplate import is_boilerplate
from loader.read.datelines import begins_report
from loader.read.inline_boilerplate import pieces

# Paragraphs that some scrapers joined by commas: 'gencatan senjata.,Rusia ingin', 'kawasan. ,"Kami', 'berfirman:,,Maka',
# 'usai. , 30-Jandia', 'tamu.,: 22-Andritany' (line-ups).
_JOINT = re.compile(r"(?:(?<=[.!?:…])|(?<=[.!?:…][\"”’)]))(?:[ ]?,)+(?=[\w\"“‘'(‚#\-–]|[ ][\"“‘A-Z]|: ?\w|(?<= ,)[ ]\d)")
_WORD = re.compile(r"\w+")
_END = re.compile(r"[.!?…:;][\"”’»'‚Äù)\]]*\s*(?:[(\[][\w*/. -]{0,24}[)\]])?\s*$")
_INNER_END = re.compile(r"[a-z)][.!?][\"”’]? +[\"“A-Z]")
_COMMON = (
    "yang dan di dari ke untuk dengan pada ini itu dalam adalah akan tidak telah oleh karena sebagai juga atau bisa para ada "
    "sudah lebih saat mereka dia ia kata mengatakan menurut bahwa namun tersebut seperti setelah antara hingga masih dapat "
    "kami kita secara menjadi terhadap kepada bagi agar sejak ketika serta"
)
COMMON_WORDS = frozenset(_COMMON.split())
# Maximum lines of boilerplate inside the body: with more they are two texts, of which the one with more words is the article.
WIDEST_GAP = 6
FEWEST_WORDS = 3


@dataclass(frozen=True)
class Paragraph:
    """A span of the article's text: `article.text[start:end] == text`, without surrounding white space."""

    text: str
    start: int
    end: int


def body_of(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of the article itself, in order; empty if none reads like one."""
    paragraphs = paragraphs_of(text)
    kept = [reads_like_body(paragraph.text) and not is_boilerplate(paragraph.text) for paragraph in paragraphs]
    return tuple(without_repeats(densest_block(from_dateline(paragraphs, kept))))


@lru_cache(maxsize=32)  # called for an article's body, masthead and sentences
def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """Splits the text at lines, at commas where scrapers joined paragraphs, and at inline boilerplate; trims the pieces."""
    joined = [found for line in re.finditer(r"[^\n]+", text) for found in _split_joints(line.group(), line.start())]
    return tuple(found for one in joined for found in _cut(one))


def _cut(paragraph: Paragraph) -> Iterable[Paragraph]:
    for start, end in pieces(paragraph.text):
        yield from _trimmed(paragraph.text[start:end], paragraph.start + start)


def _split_joints(line: str, offset: int) -> Iterable[Paragraph]:
    begin = 0
    for joint in _JOINT.finditer(line):
        if not _is_title_list(line[: joint.start()]):
            yield from _trimmed(line[begin : joint.start()], offset + begin)
            begin = joint.end()
    yield from _trimmed(line[begin:], offset + begin)


def _is_title_list(before: str) -> bool:
    """Whether it ends in an academic title, as in 'S.H.,M.H.', so that the comma joins no paragraphs."""
    return re.search(r"(?:^|[\s.,])[A-Z][a-z]{0,2}\.$", before[-6:]) is not None


def _trimmed(text: str, offset: int) -> Iterable[Paragraph]:
    lead = re.match(r"[\s,]*(?:[-–—•*]+\s+[\s,]*)*", text)
    start = lead.end() if lead else 0
    end = len(text.rstrip(" ,"))
    if start < end:
        yield Paragraph(text[start:end], offset + start, offset + end)


def ends_like_sentence(text: str) -> bool:
    """Whether the text ends like a sentence, ignoring quotes, brackets and signatures."""
    return _END.search(text) is not None


def reads_like_body(text: str) -> bool:
    """Whether a paragraph reads like sentences: enough words, an end, not the capitals of a headline."""
    words = _WORD.findall(text)
    if len(words) < FEWEST_WORDS:
        return False
    capitals = sum(word[0].isupper() for word in words) / len(words)
    if not ends_like_sentence(text):
        if len(_INNER_END.findall(text)) >= 2:  # a report in one line that breaks off, or has a table at its end
            return True
        common = sum(word.lower() in COMMON_WORDS for word in words) / len(words)
        return len(words) >= 12 and common >= 0.1 and capitals < 0.45
    headline = capitals > 0.6 and len(words) <= 18 and not text.rstrip(' "”’)').endswith(".")
    cut_short = text.endswith(("...", "…")) and len(words) <= 12
    return not (headline or cut_short)


def from_dateline(paragraphs: Sequence[Paragraph], kept: Sequence[bool]) -> list[Paragraph | None]:
    """The kept paragraphs, None for the others; those before the dateline (lead, caption) are dropped."""
    marked = [paragraph if keep else None for paragraph, keep in zip(paragraphs, kept, strict=True)]
    first = next((i for i, p in enumerate(marked) if p and begins_report(p.text)), 0)
    before, after = _words(marked[:first]), _words(marked[first:])
    return [None if i < first else p for i, p in enumerate(marked)] if before * 3 < after else marked


def densest_block(marked: Sequence[Paragraph | None]) -> list[Paragraph]:
    """The run of kept paragraphs with the most words; runs are separated by more than WIDEST_GAP others."""
    runs: list[list[Paragraph]] = [[]]
    gap = 0
    for paragraph in marked:
        if paragraph is None:
            gap += 1
            continue
        if gap > WIDEST_GAP and runs[-1]:
            runs.append([])
        runs[-1].append(paragraph)
        gap = 0
    return max(runs, key=_words)


def without_repeats(paragraphs: Iterable[Paragraph]) -> Iterable[Paragraph]:
    """Yields each paragraph once, dropping repeats of it or of part of it, ignoring case and punctuation."""
    told = " "
    for paragraph in paragraphs:
        key = f" {' '.join(_WORD.findall(paragraph.text.lower()))} "
        if key not in told:
            told += key[1:]
            yield paragraph


def _words(paragraphs: Iterable[Paragraph | None]) -> int:
    return sum(len(_WORD.findall(paragraph.text)) for paragraph in paragraphs if paragraph)
