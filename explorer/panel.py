"""The panel as blocks of plain data (see sheet/): what is selected, and the sentences that say so. Pure."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from cypher.values import Node, Relationship
from explorer.claims import (
    badges,
    event_line,
    kind_in_words,
    name_of,
    relation_line,
    remark,
    swatch,
    swatch_of_label,
    verb,
    when,
)
from explorer.details import EntityDetails, EventDetails, Relation
from explorer.evidence import ArticleRef, Mark, Quote, Speaker
from explorer.messages import N_, Words
from explorer.reads import label_of
from explorer.sheet import Block
from explorer.style import QUADS, look_of, quad_of, shortened
from explorer.vocabulary import QUAD_CLASSES, RELATIONSHIPS, called

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
    """What the reader chose in the panel: a tab, a year of events, a spelling, how many sentences."""

    tab: str = "overview"
    year: str = ""
    spelling: str = ""
    sentences: int = 20


def entity_blocks(words: Words, details: EntityDetails, quotes: Sequence[Quote], total: int, choice: Choice) -> list[Block]:
    """The panel of an entity; `quotes` are the sentences to show, `total` how many there are."""
    node = details.node
    counts = {
        "sentences": total,
        "relations": len(details.relations),
        "events": len(details.events),
        "articles": len(details.articles),
        "names": len(details.spellings),
    }
    head: list[Block] = [heading(words, node), _tabs(words, counts, choice.tab)]
    parts: dict[str, Callable[[], list[Block]]] = {
        "sentences": lambda: sentences_blocks(words, node.id, quotes, total, choice),
        "relations": lambda: relation_blocks(words, details.relations),
        "events": lambda: event_blocks(words, details.events, choice.year, 200),
        "articles": lambda: [_articles(words, details)],
        "names": lambda: name_blocks(words, details),
    }
    return head + (parts[choice.tab]() if choice.tab in parts else _overview(words, details, quotes, total, choice))


def _overview(words: Words, details: EntityDetails, quotes: Sequence[Quote], total: int, choice: Choice) -> list[Block]:
    blocks: list[Block] = []
    if details.spellings:
        blocks.append(_spellings(words, details, SOME))
    blocks += relation_blocks(words, details.relations, SOME)
    if quotes:
        blocks.append(quotes_block(words, quotes[:FEW], {details.node.id}, words("Sentences"), total))
        if total > FEW:
            blocks[-1]["more"] = {"text": words("All {n} sentences", n=words.number(total)), "action": _tab("sentences")}
    blocks += event_blocks(words, details.events, choice.year, 4)
    if details.companions:
        items = [
            {"text": name, "count": words.number(count), "action": show(id), **swatch_of_label(label_of(id) or "")}
            for id, name, count in details.companions
        ]
        blocks.append({"kind": "chips", "label": words("Often in the same sentence"), "items": items})
    return blocks


def heading(words: Words, node: Node, title: str = "", notes: Iterable[dict[str, str]] = ()) -> Block:
    """What is selected: its kind and its name."""
    name = title or shortened(node.name, 1000)
    return {"kind": "heading", "kicker": kind_in_words(words, node), "title": name, "badges": list(notes), **swatch(node)}


def _tabs(words: Words, counts: dict[str, int], chosen: str) -> Block:
    items = [
        {
            "text": words(title),
            "count": words.number(counts[tab]) if tab in counts else None,
            "action": _tab(tab),
            "pressed": "true" if tab == chosen else "false",
        }
        for tab, title in TABS.items()
        if counts.get(tab, 1)
    ]
    return {"kind": "chips", "items": items}


def relation_blocks(words: Words, relations: Sequence[Relation], most: int = 1000) -> list[Block]:
    """Lasting relationships, a list for each verb; `most` in all, with a link to the rest."""
    groups: dict[tuple[str, bool], list[Relation]] = {}
    for relation in relations[:most]:
        outward = relation.outward or relation.relationship.type in ("BORDERS", "ALLY_OF")
        groups.setdefault((relation.relationship.type, outward), []).append(relation)
    order = list(RELATIONSHIPS)
    blocks: list[Block] = [
        {"kind": "links", "label": verb(words, type, outward), "items": [_relation(words, relation) for relation in group]}
        for (type, outward), group in sorted(
            groups.items(), key=lambda item: (order.index(item[0][0]) if item[0][0] in order else 99, not item[0][1])
        )
    ]
    if blocks and len(relations) > most:
        blocks[-1]["more"] = {"text": words("All {n} relations", n=words.number(len(relations))), "action": _tab("relations")}
    return blocks


def _relation(words: Words, relation: Relation) -> dict[str, Any]:
    evidence = len(set(relation.relationship.properties.get("evidence") or ()))
    count = words.plural("{n} sentence", "{n} sentences", evidence) if evidence else ""
    return {
        "text": name_of(relation.other),
        "count": remark(words, relation.relationship),
        "action": show(relation.other.id),
        "aside": {"text": count or words("evidence"), "action": edge(relation.relationship.id)},
        **swatch(relation.other),
    }


def event_blocks(words: Words, events: Sequence[Node], year: str, most: int) -> list[Block]:
    """Events by year as bars, and the newest of them (of one year) as lines."""
    if not events:
        return []
    chosen = [event for event in events if not year or _year(event) == year]
    items = [event_item(words, event) for event in chosen[:most]]
    label = words("Events in {year}", year=year) if year else words("Events")
    block: Block = {"kind": "links", "label": label, "count": words.number(len(chosen)), "items": items}
    if len(chosen) > most:
        block["more"] = {"text": words("All {n} events", n=words.number(len(events))), "action": _tab("events")}
    elif year:
        block["more"] = {"text": words("All years"), "action": {"do": "year", "year": ""}}
    bars = bars_block(words, events)
    return [bars, block] if len(bars["items"]) > 1 else [block]


def event_item(words: Words, event: Node) -> dict[str, Any]:
    """An event as a line of a list."""
    notes = [badge["text"] for badge in badges(words, {**event.properties, "confidence": None})]
    meta = when(words, event.properties) or words("undated")
    return {
        "text": event_line(words, event),
        "count": ", ".join(notes),
        "meta": meta,
        "action": show(event.id),
        "title": kind_in_words(words, event),
        **swatch(event),
    }


def bars_block(words: Words, events: Sequence[Node]) -> Block:
    """Dated events by year, a slice for each quad class."""
    years = sorted({_year(event) for event in events if _year(event)})
    items = []
    for year in years:
        of_year = [event for event in events if _year(event) == year]
        parts = []
        told = []
        for quad in QUADS:
            if n := sum(quad_of(event) == quad for event in of_year):
                parts.append({"value": n, "color": look_of(f"event:{quad}").color})
                told.append(f"{called(words, QUAD_CLASSES, quad.replace('-', ' '))} {words.number(n)}")
        title = f"{year}: {words.plural('{n} event', '{n} events', len(of_year))} ({', '.join(told)})"
        items.append(
            {
                "label": year[2:] if len(years) > 8 else year,
                "title": title,
                "parts": parts,
                "action": {"do": "year", "year": year},
            }
        )
    return {"kind": "bars", "label": words("Events by year"), "items": items}


def _year(event: Node) -> str:
    return str(event.properties.get("date") or "")[:4]


def sentences_blocks(words: Words, id: str, quotes: Sequence[Quote], total: int, choice: Choice) -> list[Block]:
    """The sentences that mention an entity, or those that write its name one way."""
    label = words("Sentences with “{name}”", name=shortened(choice.spelling, 60)) if choice.spelling else words("Sentences")
    block = quotes_block(words, quotes, {id}, label, total)
    if len(quotes) < total:
        block["more"] = {
            "text": words("{n} of {total}, show more", n=words.number(len(quotes)), total=words.number(total)),
            "action": {"do": "more"},
        }
    elif choice.spelling:
        block["more"] = {"text": words("All spellings"), "action": {"do": "spelling", "text": ""}}
    return [block]


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


def _spellings(words: Words, details: EntityDetails, most: int) -> Block:
    items = [
        {"text": f"“{shortened(s.text, 60)}”", "count": words.number(s.count), "action": {"do": "spelling", "text": s.text}}
        for s in details.spellings[:most]
    ]
    return {"kind": "chips", "label": words("Names as written"), "items": items}


def name_blocks(words: Words, details: EntityDetails) -> list[Block]:
    """Every spelling with the rule that joined it, and the way to part it."""
    items = [
        {
            "text": f"“{shortened(s.text, 80)}”",
            "count": words.number(s.count),
            "meta": rule_in_words(words, s.rule, s.score),
            "action": {"do": "spelling", "text": s.text},
            "aside": {"text": words("not the same"), "action": {"do": "not_same", "id": details.node.id, "text": s.text}},
        }
        for s in details.spellings
    ]
    return [
        {"kind": "links", "label": words("Names as written, and why they are one"), "items": items},
        {"kind": "note", "text": words("“Not the same” is kept in the decisions file and holds from the next load on.")},
        {
            "kind": "buttons",
            "items": [{"text": words("Same as another entity…"), "action": {"do": "same_as", "id": details.node.id}}],
        },
    ]


RULES = {
    "exact": N_("written exactly so"),
    "lexicon": N_("known name"),
    "variant": N_("known spelling"),
    "abbreviation": N_("abbreviation explained in the text"),
    "demonym": N_("word for its people"),
    "metonym": N_("capital or palace for its country"),
    "title": N_("told by the title before it"),
    "pattern": N_("told by its first word"),
    "media": N_("name of a medium"),
    "model": N_("found by the language model"),
    "surname": N_("last name of a person named before"),
    "first name": N_("first name of a person named before"),
    "short form": N_("short form of a name used before"),
    "repeated": N_("named before"),
    "pronoun": N_("pronoun"),
    "definite": N_("“that organization” and the like"),
    "decision": N_("your decision"),
}


def rule_in_words(words: Words, rule: str, score: float | None) -> str:
    """Why a mention was taken for an entity, with the score of the rule."""
    text = called(words, RULES, rule.replace("_", " ").replace("-", " "))
    return f"{text} · {words.percent(score)}" if score is not None and text else text


def _articles(words: Words, details: EntityDetails) -> Block:
    items = [
        {
            "text": shortened(article.title or "", 160) or words("untitled article"),
            "count": words.plural("{n} sentence", "{n} sentences", sentences),
            "meta": words.date(article.published) or words("undated"),
            "action": {"do": "article", "id": article.id, "n": None},
        }
        for article, sentences in details.articles
    ]
    return {"kind": "links", "label": words("Articles"), "count": words.number(len(items)), "items": items}


def event_panel(words: Words, details: EventDetails, quotes: Sequence[Quote]) -> list[Block]:
    """The panel of an event: what, who, to whom, where, when, and who says so."""
    node = details.node
    titles = {"ACTS_IN": words("Who"), "IS_RECIPIENT_OF": words("To whom"), "TAKES_PLACE_IN": words("Where")}
    rows = []
    for type, title in titles.items():
        if values := [{"text": name_of(party), "action": show(party.id)} for kind, party in details.parties if kind == type]:
            rows.append({"label": title, "values": values})
    rows.append({"label": words("When"), "values": [{"text": when(words, node.properties) or words("undated")}]})
    for key, title in (("mode", words("How")), ("context", words("Context"))):
        if codes := node.properties.get(key):
            listed = codes if isinstance(codes, list | tuple) else [codes]
            rows.append({"label": title, "values": [{"text": str(code).replace("_", " ")} for code in listed]})
    strong = {party.id for _, party in details.parties}
    return [
        heading(words, node, event_line(words, node), badges(words, node.properties)),
        {"kind": "facts", "rows": rows},
        quotes_block(words, quotes, strong, words("Sentences that say so")),
    ]


def relationship_panel(
    words: Words, relationship: Relationship, source: Node, target: Node, quotes: Sequence[Quote]
) -> list[Block]:
    """The panel of a relationship: who, what, whom, and who says so."""
    rows = [
        {"label": words("From"), "values": [{"text": name_of(source), "action": show(source.id)}]},
        {"label": words("To"), "values": [{"text": name_of(target), "action": show(target.id)}]},
    ]
    if told := remark(words, relationship, status=False):
        rows.append({"label": words("Detail"), "values": [{"text": told}]})
    if reported := when(words, relationship.properties):
        rows.append({"label": words("Reported"), "values": [{"text": reported}]})
    return [
        {
            "kind": "heading",
            "kicker": words("Relation"),
            "title": relation_line(words, relationship, source, target),
            "badges": badges(words, relationship.properties),
        },
        {"kind": "facts", "rows": rows},
        quotes_block(words, quotes, {source.id, target.id}, words("Sentences that say so")),
    ]


def several_panel(words: Words, nodes: Sequence[Node]) -> list[Block]:
    """The panel of several nodes: who they are, and what can be asked of them together."""
    ids = [node.id for node in nodes]
    buttons = [
        {"text": words("What connects these"), "action": {"do": "connect", "ids": ids}, "tone": "main"},
        {"text": words("Show only these"), "action": {"do": "only", "ids": ids}},
        {"text": words("Hide these"), "action": {"do": "hide", "ids": ids}},
    ]
    if len(ids) == 2:
        buttons[0] = {"text": words("Shortest paths"), "action": {"do": "paths", "ids": ids}, "tone": "main"}
        buttons.insert(1, {"text": words("In common"), "action": {"do": "common", "ids": ids}})
    items = [
        {"text": name_of(n), "meta": kind_in_words(words, n), "action": {"do": "select", "ids": [n.id]}, **swatch(n)}
        for n in nodes
    ]
    return [
        {
            "kind": "heading",
            "kicker": words("Selection"),
            "title": words.plural("{n} node selected", "{n} nodes selected", len(ids)),
        },
        {"kind": "buttons", "items": buttons},
        {"kind": "links", "items": items},
    ]


def welcome_panel(words: Words, articles: int, entities: int, events: int, strongest: Sequence[Node]) -> list[Block]:
    """The panel when nothing is selected: what is loaded, and what to try."""
    counts = [
        {"text": words.plural("{n} article", "{n} articles", articles), "action": {"do": "page", "page": "articles"}},
        {"text": words.plural("{n} entity", "{n} entities", entities), "action": {"do": "page", "page": "entities"}},
        {
            "text": words.plural("{n} event", "{n} events", events),
            "action": {"do": "question", "name": "most_reported"},
        },
    ]
    tips = [
        words("Click a node or a line: the sentences behind it appear here."),
        words("Double-click a node to bring in its neighbors; nothing that was there moves."),
        words("Hold Shift and click a second node to find the paths between the two."),
        words("Press / to search, ? for all keys."),
    ]
    chips = [{"text": name_of(node), "action": show(node.id), **swatch(node)} for node in strongest[:6]]
    return [
        {"kind": "heading", "kicker": words("In this graph"), "title": words("Every line opens the sentence that says so")},
        {"kind": "chips", "items": counts},
        *({"kind": "note", "text": tip} for tip in tips),
        {"kind": "chips", "label": words("Start with"), "items": chips},
    ]


def show(id: str) -> dict[str, Any]:
    """The action that brings a node into the picture and selects it."""
    return {"do": "show", "id": id}


def edge(id: str) -> dict[str, Any]:
    """The action that selects a relationship, bringing its ends into the picture."""
    return {"do": "edge", "id": id}


def _tab(tab: str) -> dict[str, Any]:
    return {"do": "tab", "tab": tab}
