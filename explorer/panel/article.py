"""Builds the panel of an article. Pure."""

from collections.abc import Mapping

from cypher.decisions.verdict import Verdict
from explorer.panel import copy_item, mark_item, show
from explorer.read.articles import Reading
from explorer.read.evidence import Quote, Report
from explorer.style import QUAD_OF_TYPE, look_of, shortened
from explorer.widgets.blocks.kinds import Block, Fact, Item, Prose, Sentence
from explorer.words.messages import Words
from explorer.words.translated_codes import EVENT_VERBS, MODALITY_NAMES, called


def article_blocks(words: Words, reading: Reading, focus: int | None, word: Verdict | None = None) -> list[Block]:
    """Builds title, source line and sentences; `focus` is the number of the sentence to scroll to.

    `word` is the reader's correction of its date and medium.
    """
    article = reading.article
    meta: list[Item] = [{"text": words.date(article.published) or words("undated")}]
    if article.source:
        meta.insert(0, {"text": shortened(article.source, 100)})
    if article.url:
        meta.append({"text": words("original"), "href": article.url})
    meta.append(
        {"text": words("Correct…"), "title": words("Correct date and medium"), "action": {"do": "correct", "id": article.id}}
    )
    rows: list[Fact] = [{"label": words("From") if article.source else words("Published"), "values": meta}]
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
        {"kind": "facts", "rows": [*rows, *_corrected(words, word)]},
        {"kind": "buttons", "items": [everything]},
        Prose(
            kind="prose",
            language=reading.language,
            focus=focus,
            copy=copy_item(words, article),
            items=[_sentence(words, quote) for quote in reading.sentences],
        ),
    ]


def _corrected(words: Words, word: Verdict | None) -> list[Fact]:
    """What a reader corrected: the values before, the note, and the way back."""
    if word is None:
        return []
    was = {name: str(word.was.get(name) or "") for name in word.to}
    before = words("it was {before}", before=" · ".join(article_facts(words, was)))
    values: list[Item] = [{"text": text} for text in (before, shortened(word.note, 500)) if text]
    back: Item = {"text": words("take back"), "action": {"do": "take_back_verdicts", "ids": [word.line]}}
    return [{"label": words("Corrected by a reader"), "values": [*values, back]}]


def article_facts(words: Words, facts: Mapping[str, str]) -> list[str]:
    """The medium and the date of an article, those that are given, in words."""
    told = []
    if "source" in facts:
        told.append(shortened(facts["source"], 100) or words("medium unknown"))
    if "published" in facts:
        told.append(words.date(facts["published"]) or words("undated"))
    return told


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
