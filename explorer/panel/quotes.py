"""Sentences with what is marked in them, who says them, and where they are from."""

from collections.abc import Sequence
from typing import Any

from explorer.claims import (
    badges,
    swatch_of_label,
)
from explorer.evidence import ArticleRef, Mark, Quote, Speaker
from explorer.messages import Words
from explorer.panel.asks import show
from explorer.reads import label_of
from explorer.sheet import Block
from explorer.style import look_of, shortened


def quotes_block(words: Words, quotes: Sequence[Quote], strong: set[str], label: str, total: int | None = None) -> Block:
    """Sentences with their mentions marked; those of `strong` stand out."""
    items = [quote_item(words, quote, strong) for quote in quotes]
    count = words.number(len(quotes) if total is None else total)
    return {"kind": "quotes", "label": label, "count": count, "items": items}


def quote_item(words: Words, quote: Quote, strong: set[str]) -> dict[str, Any]:
    """One sentence: marked, and where it is from."""
    notes = badges(words, {**quote.told, "confidence": quote.confidence})
    return {
        "id": quote.id,
        "text": quote.text,
        "marks": [mark_item(words, mark, strong) for mark in quote.marks],
        "speakers": [speaker_item(words, speaker) for speaker in quote.speakers],
        "meta": source_line(words, quote.article, quote.n),
        "badges": notes,
    }


def speaker_item(words: Words, speaker: Speaker) -> dict[str, Any]:
    """Who says a sentence, as a line under it; the verb as the sentence writes it stands beside."""
    return {
        "text": words("said by {name}", name=shortened(speaker.name, 120)),
        "action": show(speaker.id),
        "verb": f"“{shortened(speaker.verb, 40)}”" if speaker.verb else "",
        "title": words("Who is quoted: bring into the picture"),
        **swatch_of_label(label_of(speaker.id) or ""),
    }


def mark_item(words: Words, mark: Mark, strong: set[str]) -> dict[str, Any]:
    """A mark as the sheet draws it; clicking brings what it names into the picture."""
    tone = "trigger" if mark.role == "trigger" else "strong" if mark.id in strong else "soft"
    color = look_of(label_of(mark.id) or "").color if mark.role != "trigger" else ""
    found = {"start": mark.start, "end": mark.end, "tone": tone, "title": shortened(mark.name, 200), "color": color}
    return found if mark.role == "trigger" else {**found, "action": show(mark.id)}


def source_line(words: Words, article: ArticleRef, n: int | None = None) -> list[dict[str, Any]]:
    """Title, source and date of an article, with the ways to it."""
    title = shortened(article.title or "", 120) or words("untitled article")
    line: list[dict[str, Any]] = [
        {"text": title, "action": {"do": "article", "id": article.id, "n": n}, "title": words("Read the article")}
    ]
    if article.source:
        line.append({"text": shortened(article.source, 60)})
    line.append({"text": words.date(article.published) or words("undated")})
    if article.url:
        line.append({"text": words("original"), "href": article.url, "title": shortened(article.url, 200)})
    return line
