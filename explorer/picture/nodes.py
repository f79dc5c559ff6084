"""Builds the drawn nodes: label, size, position, and how many neighbors are not shown. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from explorer import style
from explorer.picture.picture_parts import ENGLISH, Count, PictureNode
from explorer.picture.ties import date_of, only_reported
from explorer.picture.view import View
from explorer.words.claims import event_told
from explorer.words.picture_texts import EVENT_TOLD
from graph.stored_graph import Graph, Node, Relationship


def drawn_node(node: Node, articles: int, view: View, texts: Mapping[str, str] = ENGLISH) -> PictureNode:
    """Builds the drawn node, at its position in the view."""
    kind = style.kind_of(node)
    look = style.look_of(kind)
    x, y = view.placed.get(node.id, (0.0, 0.0))
    type = str(node.properties.get("type") or "") if node.label == "Event" else ""
    return PictureNode(
        id=node.id,
        kind=kind,
        label=label_of(node, texts),
        name=style.shortened(name_in(node, texts), style.TEXT_LENGTH),
        x=round(x, 1),
        y=round(y, 1),
        size=style.size_of(node, articles),
        color=look.color,
        shape=look.shape,
        type=type,
        doubt=style.doubt_of(node) if node.label == "Event" else "",
        date=date_of(node) if node.label == "Event" else None,
        fresh=node.id in view.fresh,
        reported=node.label == "Event" and only_reported(node),
        articles=articles,
    )


def label_of(node: Node, texts: Mapping[str, str] = ENGLISH) -> str:
    """Label under a node: a shortened name; for an event what the article says happened ("menembak jatuh drone"), or the verb
    of its type where that is one word ("serangan"). In English the verb leads and the article's words are quoted.
    """
    if node.label == "Event":
        type, gist = (str(node.properties.get(name) or "") for name in ("type", "gist"))
        verb, form = texts.get(f"event.{type}", type.lower() or style.shortened(node.name)), texts.get(EVENT_TOLD, "{words}")
        told = _whole_words(gist, style.LABEL_LENGTH if "{verb}" not in form else QUOTED_LENGTH - len(verb))
        if " " in told and "type" not in (node.properties.get("corrected") or ()):
            return form.format(verb=verb, words=told)
        return verb
    return style.shortened(node.name)


QUOTED_LENGTH = 30
"""Characters of a verb and the words quoted behind it: more than a label of one language has, so that two words are left."""


def name_in(node: Node, texts: Mapping[str, str] = ENGLISH) -> str:
    """The whole name of a node; of an event its summary, in words of the language of the texts."""
    type = str(node.properties.get("type") or "") if node.label == "Event" else ""
    verb = texts.get(f"event.{type}", type)
    if type and node.properties.get("summary"):
        return event_told(node, verb, quoted="{verb}" in texts.get(EVENT_TOLD, ""))
    return verb if type and node.name == node.id else node.name


def _whole_words(text: str, length: int) -> str:
    """Cuts text to whole words that fit into a label; half a word says less than none."""
    words = style.shortened(text, style.TEXT_LENGTH).split()
    while words and (len(" ".join(words)) > length or words[-1].lower() in DANGLING):
        words.pop()
    return " ".join(words)


_WORDS = "di ke dari dengan untuk terhadap atas antara sebagai kepada dalam sebuah seorang para dan oleh"
DANGLING = frozenset(_WORDS.split())
"""Labels do not end with these words: "menuduh Iran sebagai"."""


def articles_of(graph: Graph) -> dict[str, int]:
    """Number of articles about each node: its `articles`, else the maximum of its relationships', at least 1."""
    weight: dict[str, int] = {node.id: 1 for node in graph.nodes}
    for each in graph.relationships:
        for end in {each.source, each.target} & weight.keys():
            weight[end] = max(weight[end], _articles(each))
    return weight | {node.id: told for node in graph.nodes if (told := _articles(node))}


def _articles(item: Node | Relationship) -> int:
    told = item.properties.get("articles")
    return told if isinstance(told, int) else 0


def neighbor_counts(graph: Graph) -> Counter[tuple[str, str, str, str]]:
    """Counts neighbors on screen by node, type, direction and the neighbor's label."""
    labels = {node.id: node.label for node in graph.nodes}
    found: Counter[tuple[str, str, str, str]] = Counter()
    for each in graph.relationships:
        found[each.source, each.type, "out", labels[each.target]] += 1
        found[each.target, each.type, "in", labels[each.source]] += 1
    return found


def more_of(
    counts: Mapping[str, Sequence[Count]] | None, id: str, near: Mapping[tuple[str, str, str, str], int]
) -> tuple[Count, ...]:
    """Neighbor counts of a node in the database, with how many of them are on screen."""
    return tuple(
        replace(count, shown=min(count.total, near.get((id, count.type, count.direction, count.label), 0)))
        for count in (counts or {}).get(id, ())
    )
