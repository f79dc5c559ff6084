"""Splits an article into sentences with offsets; by rules, since every claim of the graph refers to a sentence."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from graph.article_graph import Sentence
from loader.read.articles import Article
from loader.read.boilerplate import is_boilerplate
from loader.read.cleaning import FEWEST_WORDS, Paragraph, body_of, ends_like_sentence
from loader.read.datelines import dateline_end

__all__ = ["MOST_SENTENCES", "dateline_end", "sentences_of", "split"]

# Far more than any report has; bounds the time that one adversarial article can take.
MOST_SENTENCES = 3000
# Longer than any sentence of the press (300 words are about 2,000 characters); bounds the parser's time.
LONGEST_SENTENCE = 2400

# An end of sentence: 'Kabul. Dia', 'aktif." Mengenai', 'lalu?” Putin', and without the space: 'tangan.Kemudian'.
_END = re.compile(
    r"(?P<mark>[.!?…]+)(?P<close>(?:[\"”’»'\])]|‚Äù|‚Äô)*)(?P<gap>\s+|\s*,\s*(?=[\"“])|)(?=(?:[\"“‘'«(\[]|‚Äú|‚Äò)*[A-Z0-9À-Þ])"
)
_LAST_TOKEN = re.compile(r"[^\s(\"“‘'\[]+$")
_DOMAIN = re.compile(r"(?:com|co|id|net|org|go|tv|news|html?|pdf)\b", re.I)
# An editor's signature at the end: '(Ans)', '(ita/ita)', '(*)', '[Gambas:Video 20detik]'.
_SIGNATURE = re.compile(r"\s*(?:\([\w*]{1,9}(?:[/\- ][\w*]{1,9}){0,3}\)|\[[^\]]{0,60}\]|\(\*+\))\s*$")
_EDGES = " ,\n"


def sentences_of(article: Article) -> tuple[Sentence, ...]:
    """The sentences of an article's body, at most MOST_SENTENCES: `article.text[start:end] == sentence.text`."""
    spans = (span for paragraph in body_of(article.text) for span in _spans(paragraph))
    return tuple(
        Sentence(n, article.text[start:end], start, end) for n, (start, end) in zip(range(MOST_SENTENCES), spans, strict=False)
    )


def _spans(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    for start, end in split(paragraph.text):
        text = paragraph.text[start:end]
        words = sum(character.isalpha() for character in text) >= 3
        broken_off = end == len(paragraph.text) and not ends_like_sentence(text) and _is_list(text)
        if words and not broken_off and not is_boilerplate(text):
            yield paragraph.start + start, paragraph.start + end


def _is_list(text: str) -> bool:
    """Whether a stretch without sentence end is a flattened table or a headline rather than a sentence that breaks off."""
    words = re.findall(r"\w+", text)
    return len(words) < FEWEST_WORDS or sum(not word[0].islower() for word in words) >= 0.45 * len(words)


def split(text: str) -> Iterator[tuple[int, int]]:
    """Yields start and end of each sentence of one paragraph, without surrounding white space and signatures."""
    signature = _SIGNATURE.search(text)
    body = text[: signature.start()] if signature and signature.start() else text
    begin = 0
    for end in _ends(body):
        yield from _within_limits(body, begin, end)
        begin = end
    yield from _within_limits(body, begin, len(body))


def _ends(text: str) -> Iterator[int]:
    brackets = _bracketed(text)
    for found in _END.finditer(text):
        at = found.end()
        if not (_is_inner(text, found) or any(start < found.start() < end for start, end in brackets)):
            yield at


def _bracketed(text: str) -> list[tuple[int, int]]:
    """Spans in round brackets of at most 300 characters, inside which no sentence ends."""
    return [found.span() for found in re.finditer(r"\([^()]{0,300}\)", text)]


def _is_inner(text: str, found: "re.Match[str]") -> bool:
    """Whether this period does not end a sentence: abbreviation, initial, domain name, number or list item number."""
    token = _LAST_TOKEN.search(text[max(0, found.start() - 40) : found.start()])
    last = token.group() if token else ""
    if found["mark"] != "." or found["close"]:
        return not found["gap"] and not found["close"]
    if last in _abbreviations() or re.fullmatch(r"(?:[A-Z]\.)*[A-Z]", last) or text[: found.start()].strip().isdigit():
        return True
    if found["gap"]:
        return False
    after = text[found.end() : found.end() + 12]
    return not (re.search(r"[a-zà-ÿ\d)]{2}$", last) and re.match(r"[\"“‘'(‚Äú]*[A-Z][a-zà-ÿ]", after)) or bool(
        _DOMAIN.match(after)
    )


@cache
def _abbreviations() -> frozenset[str]:
    lines = files("loader").joinpath("abbreviations.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def _within_limits(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yields the span without surrounding white space, in pieces of at most LONGEST_SENTENCE characters cut at a space."""
    while end - start > LONGEST_SENTENCE:
        cut = max(text.rfind(mark, start, start + LONGEST_SENTENCE) for mark in ("; ", ", ", " "))
        cut = start + LONGEST_SENTENCE if cut <= start else cut + 1
        yield from _within_limits(text, start, cut)
        start = cut
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    if start < end:
        yield start, end
