"""Builds the panel of an entity and its tabs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cypher.decisions.names import Decision
from explorer.panel.click_actions import open_tab, show
from explorer.panel.events import event_blocks
from explorer.panel.heading import heading
from explorer.panel.names import name_blocks, spellings_block
from explorer.panel.quotes import quotes_block, show_more
from explorer.panel.relations import relation_blocks
from explorer.read.details import EntityDetails
from explorer.read.evidence import Quote
from explorer.style import shortened
from explorer.widgets.blocks.kinds import Block, Chips, Item, Link, Links
from explorer.words.claims import swatch_of_label
from explorer.words.messages import N_, Words
from graph.model import label_of

TABS = {
    "overview": N_("Overview"),
    "sentences": N_("Sentences"),
    "relations": N_("Relations"),
    "events": N_("Events"),
    "articles": N_("Articles"),
    "names": N_("Names"),
}
FEW = 3
SOME = 8


@dataclass(frozen=True)
class Choice:
    """The reader's choices in the panel: a tab, a year of events, a spelling, how many sentences, all readings of an event."""

    tab: str = "overview"
    year: str = ""
    spelling: str = ""
    sentences: int = 20
    all_readings: bool = False


def entity_blocks(
    words: Words,
    details: EntityDetails,
    quotes: Sequence[Quote],
    total: int,
    choice: Choice,
    decided: Sequence[Decision] = (),
    name: Callable[[str], str] = str,
) -> list[Block]:
    """Builds the panel of an entity; `quotes` are the sentences to show, `total` is their number in all.

    `decided` are the decisions about its names, `name` returns the name of any entity.
    """
    node = details.node
    counts = {
        "sentences": total,
        "relations": details.counts.relations,
        "events": details.counts.events,
        "articles": details.counts.articles,
        "names": len(details.spellings),
    }
    head: list[Block] = [heading(words, node), _tabs(words, counts, choice.tab)]
    parts: dict[str, Callable[[], list[Block]]] = {
        "sentences": lambda: sentences_blocks(words, node.id, quotes, total, choice),
        "relations": lambda: relation_blocks(words, details.relations, total=details.counts.relations),
        "events": lambda: event_blocks(words, node.id, details.events, choice.year, len(details.events), details.counts.events),
        "articles": lambda: _articles(words, details),
        "names": lambda: name_blocks(words, details, decided, name),
    }
    return head + (parts[choice.tab]() if choice.tab in parts else _overview(words, details, quotes, total, choice))


def _overview(words: Words, details: EntityDetails, quotes: Sequence[Quote], total: int, choice: Choice) -> list[Block]:
    blocks: list[Block] = []
    if details.spellings:
        blocks.append(spellings_block(words, details, SOME))
    blocks += relation_blocks(words, details.relations, SOME, details.counts.relations)
    if quotes:
        said = quotes_block(words, quotes[:FEW], {details.node.id}, words("Sentences"), total)
        if total > FEW:
            said["more"] = {"text": words("All {n} sentences", n=words.number(total)), "action": open_tab("sentences")}
        blocks.append(said)
    blocks += event_blocks(words, details.node.id, details.events, choice.year, 4, details.counts.events)
    if details.companions:
        items: list[Item] = [
            {"text": name, "action": show(id), **swatch_of_label(label_of(id) or "")} for id, name, _ in details.companions
        ]
        blocks.append({"kind": "chips", "label": words("Often in the same sentence"), "items": items})
    return blocks


def _tabs(words: Words, counts: dict[str, int], chosen: str) -> Chips:
    items: list[Item] = [
        {
            "text": words(title),
            "count": words.number(counts[tab]) if tab in counts else None,
            "action": open_tab(tab),
            "pressed": "true" if tab == chosen else "false",
        }
        for tab, title in TABS.items()
        if counts.get(tab, 1) or tab == chosen
    ]
    return {"kind": "chips", "items": items}


def sentences_blocks(words: Words, id: str, quotes: Sequence[Quote], total: int, choice: Choice) -> list[Block]:
    """Builds the sentences that mention an entity, or only those with one spelling of its name."""
    label = words("Sentences with “{name}”", name=shortened(choice.spelling, 60)) if choice.spelling else words("Sentences")
    block = quotes_block(words, quotes, {id}, label, total, meant=id)
    if len(quotes) < total:
        block["more"] = show_more(words, len(quotes), total)
    elif choice.spelling:
        block["more"] = {"text": words("All spellings"), "action": {"do": "spelling", "text": ""}}
    return [block]


def _articles(words: Words, details: EntityDetails) -> list[Block]:
    items: list[Link] = [
        {
            "text": shortened(article.title or "", 160) or words("untitled article"),
            "count": words.plural("{n} sentence", "{n} sentences", sentences),
            "meta": words.date(article.published) or words("undated"),
            "action": {"do": "article", "id": article.id, "n": None},
        }
        for article, sentences in details.articles
    ]
    total = details.counts.articles
    block: Links = {"kind": "links", "label": words("Articles"), "count": words.number(total), "items": items}
    if total > len(items):
        block["more"] = show_more(words, len(items), total)
    return [block]
