"""Builds the panel of an article. Pure."""

from explorer.panel import copy_item, mark_item, show
from explorer.read.articles import Reading
from explorer.read.evidence import Quote, Report
from explorer.style import QUAD_OF_TYPE, look_of, shortened
from explorer.widgets.blocks.kinds import Block, Item, Prose, Sentence
from explorer.words.messages import Words
from explorer.words.translated_codes import EVENT_VERBS, MODALITY_NAMES, called


def article_blocks(words: Words, reading: Reading, focus: int | None) -> list[Block]:
    """Builds title, source line and sentences; `focus` is the number of the sentence to scroll to."""
    article = reading.article
    meta: list[Item] = [{"text": words.date(article.published) or words("undated")}]
    if article.source:
        meta.insert(0, {"text": shortened(article.source, 100)})
    if article.url:
        meta.append({"text": words("original"), "href": article.url})
    entities = list(dict.fromkeys(mark.id for quote in reading.sentences for mark in quote.marks))
    events = list(dict.fromkeys(report.id for quote in reading.sentences for report in quote.reports))
    title = shortened(article.title or "", 1000) or words("untitled article")
    everything: Item = {
        "text": words("Show this article as a graph"),
        "tone": "main",
        "action": {"do": "ids", "ids": [*entities, *events], "title": title},
    }
    return [
        {
            "kind": "heading",
            "level": 1,
            "kicker": words("Article"),
            "title": title,
        },
        {"kind": "facts", "rows": [{"label": words("From") if article.source else words("Published"), "values": meta}]},
        {"kind": "buttons", "items": [everything]},
        Prose(
            kind="prose",
            language=reading.language,
            focus=focus,
            copy=copy_item(words, article),
            items=[_sentence(words, quote) for quote in reading.sentences],
        ),
    ]


def _sentence(words: Words, quote: Quote) -> Sentence:
    return {
        "n": quote.n,
        "text": quote.text,
        "marks": [mark_item(words, mark, set()) for mark in quote.marks],
        "claims": [_claim(words, report) for report in quote.reports],
    }


def _claim(words: Words, report: Report) -> Item:
    quad = report.quad_class.replace("_", "-").replace(" ", "-") or QUAD_OF_TYPE.get(report.type, "other")
    look = look_of(f"event:{quad}")
    name = shortened(report.name.lstrip(": "), 90) or called(words, EVENT_VERBS, report.type)
    told = f" ({called(words, MODALITY_NAMES, report.modality)})" if report.modality not in ("", "asserted") else ""
    return {"text": f"{name}{told}", "action": show(report.id), "color": look.color, "shape": look.shape}
