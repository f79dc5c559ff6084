"""Extracts a web page's metadata (headline, outlet, date, address) from JSON-LD, meta elements and the page itself."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

from lxml import etree  # type: ignore[import-untyped]

from loader.read.date_formats import publication_date, stated_day
from loader.read.markup import HEADINGS, Block
from loader.read.page_words import is_social, page_words

# The address in a comment by the browser (Chromium and Firefox), SingleFile or HTTrack.
_SAVED = re.compile(
    r"(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://\S+)|Mirrored from (\S+) by HTTrack", re.I
)
_PARTS = re.compile(r"\s+[-–—|•·»:]+\s+|\s*[|»]\s*|(?<=\w):\s+")
_DOMAIN = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.(?:com|co|id|net|org|tv|news|info)(?:\.\w\w)?$", re.I)
_SECOND_LEVEL = frozenset(["co", "or", "go", "ac", "web", "my", "sch", "mil", "net", "com", "org"])
_RIGHTS = re.compile(r"copyright|©|hak cipta|all rights", re.I)
_DATED_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=/|$|-)|/((?:19|20)\d\d)(\d\d)(\d\d)(?=[/\d])")
_LAST_COMMA = re.compile(r",(?=\s*[}\]])")
_PAGE_NUMBER = re.compile(r"\s+(?:[-–|]\s+)?(?:Halaman|Page|Hal\.?)\s+(?:all|\d{1,2})$", re.I)
_MOST_DATA = 2_000_000  # maximum characters of JSON-LD
LONGEST_STAMP = 120  # maximum characters of a date line


@dataclass(frozen=True)
class Head:
    """A page's metadata; None for what it does not state."""

    title: str | None
    source: str | None
    published: date | None
    url: str | None


def head_of(root: "etree._Element", blocks: list[Block], body: list[Block], address: str | None, headline: str | None) -> Head:
    """The metadata of a page whose blocks and body are known; `address` is where it was saved from, if the file says so."""
    meta, linked = metas_of(root), linked_data(root)
    url = _address(root, meta, linked, address)
    outlet = _outlet(meta, linked, url)
    return Head(headline, outlet, _published(root, meta, linked, blocks, body, url), url)


def metas_of(root: "etree._Element") -> dict[str, str]:
    """Contents of meta elements by property or name, in lower case; the first of each name wins."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        content = (element.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop"):
            name = (element.get(attribute) or "").strip().lower()
            if name and content:
                found.setdefault(name, content)
    return found


def linked_data(root: "etree._Element") -> Mapping[str, Any]:
    """The schema.org object (JSON-LD) that describes the article; empty if there is none."""
    texts = [element.text or "" for element in root.iter("script") if "ld+json" in (element.get("type") or "").lower()]
    objects = [one for text in texts if len(text) < _MOST_DATA for one in _objects(_loaded(text), 6)]
    article = next((one for one in objects if any(kind in page_words()["articles"] for kind in _listed(one.get("@type")))), {})
    page = next((one for one in objects if "WebPage" in _listed(one.get("@type")) and "datePublished" in one), {})
    article = {"datePublished": page.get("datePublished")} | dict(article)
    publisher = article.get("publisher")
    if isinstance(publisher, dict) and "name" not in publisher:  # {"@id": "https://kabar.id/#organization"}
        named = (one for one in objects if one.get("@id") == publisher.get("@id") and "name" in one)
        article["publisher"] = next(named, None)
    return article


def _loaded(text: str) -> Any:
    text = re.sub(r"^\s*(?:<!\[CDATA\[|<!--|/\*.*?\*/)|(?:\]\]>|-->)\s*$", "", text.strip()).strip().rstrip(";")
    for attempt in (text, _LAST_COMMA.sub("", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _objects(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, list):
        for one in value[:200]:
            yield from _objects(one, depth)
    elif isinstance(value, dict) and depth:
        yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
            yield from _objects(value.get(name), depth - 1)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _named(value: Any) -> str | None:
    """The name of an organization, given as a text or an object with a name."""
    value = next(iter(value), None) if isinstance(value, list) else value
    value = value.get("name") if isinstance(value, dict) else value
    value = next(iter(value), None) if isinstance(value, list) else value
    return " ".join(value.split()) or None if isinstance(value, str) else None


def headline_of(root: "etree._Element", meta: Mapping[str, str], linked: Mapping[str, Any]) -> str | None:
    """The headline without the outlet's name: what h1, JSON-LD and the title element agree on."""
    stated = [meta.get("og:title"), meta.get("twitter:title"), _title_element(root)]
    titles = [" ".join(title.split()) for title in stated if title]
    headings = [" ".join("".join(one.itertext()).split()) for one in root.iter("h1")]
    told = _text(linked.get("headline"))
    for candidate in ([told] if told else []) + headings:
        if candidate and any(candidate.casefold() in title.casefold() for title in titles):
            return _without_outlet(candidate, _outlets(meta, linked))
    if told:
        return _without_outlet(told, _outlets(meta, linked))
    if titles:
        return _without_outlet(titles[0], _outlets(meta, linked))
    return next((heading for heading in headings if len(heading.split()) > 2), None)


def _text(value: Any) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _title_element(root: "etree._Element") -> str | None:
    element = next(root.iter("title"), None)
    return "".join(element.itertext()) if element is not None else None


def _outlets(meta: Mapping[str, str], linked: Mapping[str, Any]) -> set[str]:
    """Names of the page's outlet without case and punctuation: 'Kabar Contoh' and 'KabarContoh.com' are equal."""
    hosts = [urlsplit(meta[name]).hostname for name in ("og:url",) if name in meta and _is_address(meta[name])]
    names = [
        _named(linked.get("publisher")),
        meta.get("og:site_name"),
        meta.get("application-name"),
        meta.get("twitter:site"),
        *hosts,
    ]
    return {_plain(name) for name in names if name} - {""}


def _plain(name: str) -> str:
    name = re.sub(r"^www\.|\.(?:com|co|id|net|org|tv|news)(?:\.\w\w)?$", "", name.strip().lower().lstrip("@"))
    return re.sub(r"[\W_]+", "", name)


def _without_outlet(title: str, outlets: set[str]) -> str:
    """The title without parts at its ends that are the outlet, one of its sections, or a domain."""
    marks = list(_PARTS.finditer(title))
    while marks:
        last, first = title[marks[-1].end() :], title[: marks[0].start()]
        bare = "|" in marks[-1].group() or "»" in marks[-1].group()
        if _is_outlet(last, outlets) or (bare and len(last.split()) <= 4 < len(title[: marks[-1].start()].split())):
            title = title[: marks[-1].start()]
        elif _is_outlet(first, outlets):
            title = title[marks[0].end() :]
        else:
            break
        marks = list(_PARTS.finditer(title))
    return _PAGE_NUMBER.sub("", title.strip())


def _is_outlet(part: str, outlets: set[str]) -> bool:
    plain = _plain(part)
    if _DOMAIN.match(part.strip()) or plain in outlets:
        return True
    return len(part.split()) <= 4 and any(
        len(name) > 4 and (plain.startswith(name) or plain.endswith(name)) for name in outlets
    )


def _address(root: "etree._Element", meta: Mapping[str, str], linked: Mapping[str, Any], saved: str | None) -> str | None:
    canonical = next(
        (link.get("href") for link in root.iter("link") if "canonical" in (link.get("rel") or "").lower().split()), None
    )
    main = linked.get("mainEntityOfPage")
    stated = [
        canonical,
        meta.get("og:url"),
        linked.get("url"),
        main.get("@id") if isinstance(main, dict) else main,
        saved,
        _saved_from(root),
    ]
    found = (one.strip() for one in stated if isinstance(one, str))
    return next((one for one in found if _is_address(one)), None)


def _saved_from(root: "etree._Element") -> str | None:
    for comment in chain(root.itersiblings(etree.Comment, preceding=True), root.iter(etree.Comment)):
        if found := _SAVED.search(comment.text or ""):
            return found[1] or f"http://{found[2]}"
    return None


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and "." in (parts.hostname or "") and not is_social(parts.hostname or "")
    except ValueError:
        return False


def _outlet(meta: Mapping[str, str], linked: Mapping[str, Any], url: str | None) -> str | None:
    for name in (
        _named(linked.get("publisher")),
        meta.get("og:site_name"),
        meta.get("dc.publisher"),
        meta.get("application-name"),
    ):
        if name and "://" in name:
            name = outlet_of_address(name)
        if name and len(name) <= 60 and not is_social(name.strip().lower()):
            return " ".join(name.split())
    return outlet_of_address(url) if url else None


def outlet_of_address(url: str) -> str | None:
    """The registered domain of an address ('dunia.kabar.co.id' → 'kabar.co.id'); None for a social network."""
    if not _is_address(url):
        return None
    labels = (urlsplit(url).hostname or "").lower().split(".")
    wanted = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2 else 2
    return ".".join(labels[-wanted:])


def _published(
    root: "etree._Element",
    meta: Mapping[str, str],
    linked: Mapping[str, Any],
    blocks: list[Block],
    body: list[Block],
    url: str | None,
) -> date | None:
    """The day a page states: JSON-LD, meta elements, microdata, a line near the body, the address; never an update."""
    stated = [
        linked.get("datePublished"),
        *(meta[name] for name in page_words()["published"] if name in meta),
        linked.get("dateCreated"),
    ]
    for value in stated:
        if found := stated_day(value):
            return found
    return _microdata(root) or _beside(blocks, body) or (_in_address(url) if url else None)


def _microdata(root: "etree._Element") -> date | None:
    for element in root.iter():
        if isinstance(element.tag, str) and "datePublished" in (element.get("itemprop") or "").split():
            value = element.get("content") or element.get("datetime") or "".join(element.itertext())
            if found := stated_day(value.strip()):
                return found
    return None


def _beside(blocks: list[Block], body: list[Block]) -> date | None:
    """The date in a line near the body: before it from the headline on, else after it; a time element takes precedence."""
    places = [n for n, block in enumerate(blocks) if any(block is one for one in body[:1])]
    start = places[0] if places else len(blocks)
    inside = {id(block) for block in body}
    heading = max(
        (n for n, block in enumerate(blocks[:start]) if block.element.tag in HEADINGS - {"h4", "h5", "h6"}), default=0
    )
    near = [*blocks[heading:start], *blocks[max(0, heading - 6) : heading], *blocks[start:]]
    for block in near:
        if id(block) in inside or len(block.text) > LONGEST_STAMP or _RIGHTS.search(block.text):
            continue
        moment = next((one.get("datetime") for one in block.element.iter("time") if one.get("datetime")), None)
        if found := (stated_day(moment) if moment else None) or publication_date(block.text):
            return found
    return None


def _in_address(url: str) -> date | None:
    found = _DATED_ADDRESS.search(urlsplit(url).path)
    return publication_date("-".join(part for part in found.groups() if part)) if found else None
