"""Extracts the article's paragraphs from a web page, without teasers, related lists, captions and comments.

It scores text blocks (markup.py) instead of relying on element names: paragraphs add their words to the elements around them,
the element with the highest score contains the article, and bare text in it belongs to the article. Lists of teasers are
recognized by their shape: several similar siblings, each a linked headline with a few words.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from urllib.parse import urlsplit

from lxml import etree  # type: ignore[import-untyped]

from loader.read.markup import HEADINGS, Block
from loader.read.page_words import boilerplate_name, comments_name, is_social, leads_onward, other_stories, readers_heading

FEWEST_WORDS = 30
"""A page with fewer words of running text is a front page, a form or an error."""
_PARAGRAPH = 8  # minimum words for a block that ends like a sentence to count
_LONGEST_TEASER = 90  # maximum words of a linked headline and its lead
_FEWEST_TEASERS = 3
_SHARE_OF_TEASERS = 0.6
_LINKED_HEADLINE = 4  # words
_TURNS = 1.4  # maximum texts per headline where headlines and leads alternate
_READ_TOO = re.compile(r"\W*(?:baca|lihat|simak|tonton|pilihan)\b", re.I)
_DECAY = 0.72  # factor of the weight passed from an element to its parent
_HANDED_ON = 6  # ancestors that receive weight
_CLIMB = 1.25  # the parent is taken if it has this many times the words
_LEAD = 2  # paragraphs that may be outside the element, before the others

_SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]*\s*(?:\([\w*/. -]{0,24}\)|\[[^\]]{0,40}\])?\s*$")
# Class names for an article's labels or neighbors ('tag-armenia', 'has-sidebar'), which say nothing about the element.
_LABELS = re.compile(r"(?<!\S)(?:tag|category|has|no|with|without|is|right|left)-[\w-]+")
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|mp4|pdf)$", re.I)
_WORD = re.compile(r"\w{4,}")


def body_blocks(blocks: Sequence[Block], headline: str) -> list[Block]:
    """The blocks of a page that are paragraphs of its article, in order; empty if there is none."""

    around = {id(block): _around(block.element) for block in blocks}
    teasers = _teasers(blocks, around)
    leads = _leads(blocks)
    told = [block for block in blocks if not block.is_link and not any(one in teasers for one in around[id(block)])]
    told = [block for block in told if id(block) not in leads]
    whole, sizes = sum(block.words for block in told) or 1, _words_inside(told, around)
    kept = [
        block
        for block in told
        if not any(
            _is_boilerplate(element)
            and (sizes[element] * 2 < whole or (_is_readers(element) and whole - sizes[element] >= FEWEST_WORDS))
            for element in around[id(block)]
        )
    ]
    kept = _before_other_stories(kept, blocks, around)
    container = _container(kept, around, headline)
    if container is None:
        return []
    inside = [block for block in kept if container in around[id(block)] and block.element.tag != "h1"]
    running = [n for n, block in enumerate(inside) if _is_sentence(block) or _is_paragraph(block) or _is_lead(block)]
    return inside[running[0] : running[-1] + 1]  # without the lines of date, byline and tags around them


def _around(element: "etree._Element") -> list["etree._Element"]:
    """The element and its ancestors, innermost first."""
    return [element, *element.iterancestors()]


Around = dict[int, list["etree._Element"]]


def _words_inside(blocks: Iterable[Block], around: Around) -> dict["etree._Element", int]:
    words: dict[etree._Element, int] = defaultdict(int)
    for block in blocks:
        if not block.is_link:
            for element in around[id(block)]:
                words[element] += block.words
    return words


def _is_boilerplate(element: "etree._Element") -> bool:
    if element.tag in ("footer", "aside"):
        return True
    if (
        "none" in (element.get("style") or "").replace(" ", "").partition("display:")[2][:4]
        or element.get("hidden") is not None
    ):
        return True
    return boilerplate_name().search(_names(element)) is not None


def _names(element: "etree._Element") -> str:
    """Class and id of an element, without label-like names."""
    return _LABELS.sub(" ", f"{element.get('class') or ''} {element.get('id') or ''}"[:400])


def _is_readers(element: "etree._Element") -> bool:
    """Whether an element contains readers' comments."""
    return comments_name().search(_names(element)) is not None


def _teasers(blocks: Sequence[Block], around: Around) -> set["etree._Element"]:
    """Elements that are one of several similar siblings, each a linked headline with few words."""
    inside: dict[etree._Element, list[Block]] = defaultdict(list)
    for block in blocks:
        for element in around[id(block)]:
            inside[element].append(block)
    groups: dict[tuple[etree._Element, str], list[etree._Element]] = defaultdict(list)
    for element in inside:
        parent = element.getparent()
        if parent is not None:
            groups[parent, element.tag].append(element)
    found: set[etree._Element] = set()
    for members in groups.values():
        if len(members) >= _FEWEST_TEASERS:
            for alike in (
                [element for element in members if _is_teaser(inside[element])],
                _leading_onward(members, inside),
            ):
                if len(alike) >= max(_FEWEST_TEASERS, _SHARE_OF_TEASERS * len(members)):
                    found.update(alike)
            for alike in _in_a_row(members, inside):
                found.update(alike)
    return found


Inside = dict["etree._Element", list[Block]]


def _leading_onward(members: Sequence["etree._Element"], inside: Inside) -> list["etree._Element"]:
    """Those with a few words and a link to the full story, on a picture or on 'Selengkapnya', each to another story."""
    found: dict[str, etree._Element] = {}
    for element in members:
        if sum(block.words for block in inside[element]) <= _LONGEST_TEASER:
            address = next(_onward(element), None)
            if address is not None:
                found.setdefault(address, element)
    return list(found.values())


def _onward(element: "etree._Element") -> Iterator[str]:
    """Yields the addresses of its links that only lead onward: a picture, 'Baca selengkapnya'."""
    for link in element.iter("a"):
        address, text = (link.get("href") or "").strip(), " ".join("".join(link.itertext()).split())
        if not address or "#" in address or address.lower().startswith(("javascript:", "mailto:", "tel:")):
            continue
        try:
            parts = urlsplit(address)
            own = not is_social(parts.hostname or "") and not _PICTURE.search(parts.path)
        except ValueError:
            continue
        if own and (not text or leads_onward().match(text)):
            yield address


def _in_a_row(members: Sequence["etree._Element"], inside: Inside) -> Iterator[list["etree._Element"]]:
    """Yields runs of adjacent paragraphs that are a linked headline and a short text: '<a>Headline</a>: …'."""
    for is_row, row in groupby(members, lambda element: element.tag == "p" and _is_headline_and_more(inside[element])):
        alike = list(row)
        if is_row and len(alike) >= _FEWEST_TEASERS:
            yield alike


def _is_headline_and_more(blocks: Sequence[Block]) -> bool:
    block = blocks[0]
    words = block.text.split()
    parted = 0 < block.leading < len(words) and (words[block.leading][0] in ":-–—|" or words[block.leading - 1][-1] in ":|")
    return len(blocks) == 1 and block.words <= _LONGEST_TEASER and block.leading >= _LINKED_HEADLINE and parted


def _is_teaser(blocks: Sequence[Block]) -> bool:
    """Whether an element contains a headline that is a link (or begins with one) and little else."""
    if sum(block.words for block in blocks) > _LONGEST_TEASER:
        return False
    headlines = [block for block in blocks if block.linked >= _LINKED_HEADLINE]
    if not headlines:
        return False
    if len(blocks) > 1:
        return any(block.is_link for block in headlines)
    # Alone in its block: a link and then a few words ('<li><a>Headline</a> - teaser</li>'), not a link inside a sentence.
    return headlines[0].is_link or (blocks[0].element.tag != "p" and headlines[0].leading >= _LINKED_HEADLINE)


def _leads(blocks: Sequence[Block]) -> set[int]:
    """Blocks that lead to other stories where headlines and leads alternate without an element around each pair."""
    rows: dict[etree._Element | None, list[Block]] = defaultdict(list)
    for block in blocks:
        rows[block.element.getparent()].append(block)
    found: set[int] = set()
    for row in rows.values():
        headlines = [
            block for block in row if block.linked >= _LINKED_HEADLINE and block.is_link and not _READ_TOO.match(block.text)
        ]
        texts = [block for block in row if not block.is_link]
        after = {id(second) for first, second in pairwise(row) if first in headlines}
        if len(headlines) >= _FEWEST_TEASERS and len(texts) <= _TURNS * len(headlines):
            leads = [block for block in texts if id(block) in after]
            found.update(id(block) for block in leads if len(leads) >= _SHARE_OF_TEASERS * len(texts))
    return found


def _before_other_stories(kept: list[Block], blocks: Sequence[Block], around: Around) -> list[Block]:
    """Drops what follows a heading such as 'Berita Lainnya' inside the element that the heading opens."""
    places = {id(block): place for place, block in enumerate(blocks)}
    left: set[int] = set()
    for place, block in enumerate(blocks):
        of_readers = readers_heading().match(block.text) is not None
        if block.words <= 6 and (of_readers or other_stories().match(block.text)) and block.element.tag != "p":
            heads = _headed(block, around)
            after = blocks[place:]
            members = [other for other in after if heads in around[id(other)]]
            size = sum(other.words for other in members if not other.is_link and other.words >= _PARAGRAPH)
            whole = sum(other.words for other in kept)
            if size * 2 < whole or (of_readers and _words_of_sentences(kept, {id(other) for other in members}) >= FEWEST_WORDS):
                left |= {places[id(other)] for other in members}
    return [block for block in kept if places[id(block)] not in left]


def _words_of_sentences(kept: Iterable[Block], without: set[int]) -> int:
    return sum(block.words for block in kept if id(block) not in without and _is_sentence(block))


def _headed(block: Block, around: Around) -> "etree._Element":
    """The element that a heading opens: its outermost ancestor that begins with it."""
    element = block.element
    for outer in around[id(block)][1:]:
        first = next((one for one in outer.iter() if isinstance(one.tag, str) and (one.text or "").strip()), None)
        if first is None or first not in around[id(block)][: around[id(block)].index(outer)] or outer.tag in ("body", "html"):
            break
        element = outer
    parent = element.getparent()
    return parent if element is block.element and parent is not None else element


def _container(kept: Sequence[Block], around: Around, headline: str) -> "etree._Element | None":
    """The element that contains the article: by words of nearby sentences, and by words of the page's headline."""
    weights: dict[etree._Element, float] = defaultdict(float)
    words: dict[etree._Element, int] = defaultdict(int)
    wanted = {word.lower() for word in _WORD.findall(headline)}
    told: dict[etree._Element, set[str]] = defaultdict(set)
    for block in kept:
        if not _is_sentence(block):
            continue
        weight = float(block.words)
        for distance, element in enumerate(around[id(block)]):
            words[element] += block.words
            told[element] |= wanted & {word.lower() for word in _WORD.findall(block.text)}
            if distance <= _HANDED_ON:
                weights[element] += weight
                weight *= _DECAY
    if not weights:
        return None
    share = {element: min(1.0, 2 * len(told[element]) / len(wanted)) if wanted else 0.5 for element in weights}
    best = max(weights, key=lambda element: weights[element] * (0.5 + share[element]))
    while (outer := best.getparent()) is not None and outer.tag != "html":
        if words[outer] < _CLIMB * words[best] and not _adds_the_lead(outer, best, kept, around):
            break
        best = outer
    return best if words[best] >= FEWEST_WORDS else None


def _adds_the_lead(outer: "etree._Element", inner: "etree._Element", kept: Sequence[Block], around: Around) -> bool:
    """Whether the outer element adds at most _LEAD sentences, all of them before the inner one."""
    sentences = [block for block in kept if outer in around[id(block)] and _is_sentence(block)]
    begins = next((n for n, block in enumerate(sentences) if inner in around[id(block)]), 0)
    return begins <= _LEAD and all(inner in around[id(block)] for block in sentences[begins:]) and outer.tag != "body"


def _is_paragraph(block: Block) -> bool:
    ends = block.words >= 3 and _SENTENCE_END.search(block.text) is not None
    return block.element.tag == "p" and (block.words >= _PARAGRAPH or ends)


def _is_lead(block: Block) -> bool:
    """Whether a heading element is a lead in large type, not the title of a section."""
    return block.element.tag in HEADINGS and block.words >= _PARAGRAPH and block.text.endswith(".") and not block.linked


def _is_sentence(block: Block) -> bool:
    return block.words >= _PARAGRAPH and _SENTENCE_END.search(block.text) is not None and block.element.tag not in HEADINGS
