"""Builds blocks of quoted sentences, with highlighted mentions, speakers and sources."""

from collections.abc import Sequence

from explorer.panel.click_actions import show
from explorer.read.evidence import ArticleRef, Mark, Quote, Speaker
from explorer.style import look_of, shortened
from explorer.widgets.blocks import kinds
from explorer.widgets.blocks.actions import Action
from explorer.words.claims import badges, swatch_of_label
from explorer.words.messages import N_, Words
from explorer.words.rule_names import found_by
from graph.model import label_of


def quotes_block(
    words: Words, quotes: Sequence[Quote], strong: set[str], label: str, total: int | None = None, meant: str = ""
) -> kinds.Quotes:
    """Builds sentences with highlighted mentions; those of `strong` stand out. Each mention of the entity `meant` has a button
    to say that it is not meant there. What one article takes over from another says so the second time.
    """
    items = [quote_item(words, quote, strong, meant) for quote in quotes]
    said: set[str] = set()
    for item in items:
        if (wording := " ".join(item["text"].split())) in said:
            item["badges"] = [{"text": words("the same words as above")}, *item.get("badges", ())]
        said.add(wording)
    count = words.number(len(quotes) if total is None else total)
    return {"kind": "quotes", "label": label, "count": count, "items": items}


def show_more(words: Words, shown: int, total: int) -> kinds.Item:
    """Builds the button that shows more sentences: "20 of 97, show more"."""
    text = words("{n} of {total}, show more", n=words.number(shown), total=words.number(total))
    return {"text": text, "action": {"do": "more_sentences"}}


def quote_item(words: Words, quote: Quote, strong: set[str], meant: str = "") -> kinds.Said:
    """Builds one sentence: highlighted, with speakers, source and badges."""
    notes = badges(words, {**quote.told, "confidence": quote.confidence})
    meta = source_line(words, quote.article, quote.n)
    if why := found_by(words, map(str, quote.told.get("why") or ())):
        meta.append({"text": why})
    meta += [_not_meant(words, quote, mark) for mark in quote.marks if meant and mark.id == meant and mark.role == "mention"][
        :1
    ]
    return {
        "id": quote.id,
        "text": quote.text,
        "marks": [mark_item(words, mark, strong) for mark in quote.marks],
        "speakers": [speaker_item(words, speaker, quote.id) for speaker in quote.speakers],
        "meta": meta,
        "badges": notes,
        "copy": copy_item(words, quote.article),
    }


def copy_item(words: Words, article: ArticleRef) -> kinds.Copy:
    """Builds the button that copies a sentence with its reference for use in a text: “…” (medium, “title”, date, address)."""
    title = shortened(article.title or "", 500)
    parts = [shortened(article.source or "", 100), f"“{title}”" if title else "", words.date(article.published)]
    if article.url and article.url.startswith(("http://", "https://")):
        parts.append(shortened(article.url, 2000))
    return {
        "text": words("Copy with source"),
        "done": words("Copied"),
        "failed": words("Your browser does not let the page copy"),
        "source": ", ".join(part for part in parts if part),
    }


def _not_meant(words: Words, quote: Quote, mark: Mark) -> kinds.Item:
    text = quote.text[mark.start : mark.end]
    action: Action = {"do": "judge", "about": "mention", "id": quote.id, "entity": mark.id, "text": text, "says": "wrong"}
    title = words("“{text}” is not {name} here", text=shortened(text, 80), name=shortened(mark.name, 80))
    return {"text": words("not meant here"), "action": action, "title": title}


def speaker_item(words: Words, speaker: Speaker, sentence: str) -> kinds.Speaker:
    """Builds the speaker line under a sentence: name, the verb as the sentence writes it, and buttons for a verdict."""
    name, tellings = shortened(speaker.name, 120), list(speaker.tellings)
    told: Action = {"do": "judge", "about": "speaker", "id": sentence, "entity": speaker.id, "tellings": tellings}
    ways = WAYS if not speaker.word else (("open", N_("Take back")),)
    return {
        "asides": [{"text": words(text), "action": {**told, "says": says}, "title": words("Your word")} for says, text in ways],
        "text": words("not said by {name}, a reader says", name=name)
        if speaker.word == "wrong"
        else words("said by {name}", name=name),
        "action": show(speaker.id),
        "verb": f"“{shortened(speaker.verb, 40)}”" if speaker.verb else "",
        "title": words("Who is quoted: bring into the picture"),
        **swatch_of_label(label_of(speaker.id) or ""),
    }


WAYS = (("right", N_("Right")), ("wrong", N_("Wrong")))


def mark_item(words: Words, mark: Mark, strong: set[str]) -> kinds.Mark:
    """Builds a highlighted mark; a click brings the node it names into the picture."""
    tone = "trigger" if mark.role == "trigger" else "strong" if mark.id in strong else "soft"
    color = look_of(label_of(mark.id) or "").color if mark.role != "trigger" else ""
    found: kinds.Mark = {"start": mark.start, "end": mark.end, "tone": tone, "title": shortened(mark.name, 200), "color": color}
    return found if mark.role == "trigger" else {**found, "action": show(mark.id)}


def source_line(words: Words, article: ArticleRef, n: int | None = None) -> list[kinds.Item]:
    """Builds title, source and date of an article, with links to the article page and the original."""
    title = shortened(article.title or "", 120) or words("untitled article")
    line: list[kinds.Item] = [
        {"text": title, "action": {"do": "article", "id": article.id, "n": n}, "title": words("Read the article")}
    ]
    if article.source:
        line.append({"text": shortened(article.source, 60)})
    line.append({"text": words.date(article.published) or words("undated")})
    if article.url:
        line.append({"text": words("original"), "href": article.url, "title": shortened(article.url, 200)})
    return line
