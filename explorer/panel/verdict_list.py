"""Builds the list of a reader's verdicts (on events, relations, speakers, mentions, articles …), each to be taken back."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from cypher.decisions.verdict import Verdict
from explorer.panel.article import article_facts
from explorer.panel.click_actions import edge, show
from explorer.style import shortened
from explorer.widgets.blocks.actions import Action
from explorer.widgets.blocks.kinds import Block, Link
from explorer.words.claims import event_line, swatch
from explorer.words.messages import N_, Words
from explorer.words.translated_codes import RELATIONSHIP_VERBS, called
from graph.stored_graph import Node

LISTED = 500
"""Maximum lines: the newest."""

SAYS = {
    "right": N_("right"),
    "wrong": N_("wrong"),
    "corrected": N_("corrected"),
    "another event": N_("another event"),
    "same event": N_("same event"),
}


def verdict_blocks(
    words: Words, verdicts: Iterable[Verdict], events: Mapping[str, Node], name: Callable[[str], str]
) -> list[Block]:
    """Builds a line for each verdict in force, newest first; no block without any.

    `events` are the nodes of the events that are in the graph, `name` returns the name of an entity.
    """
    clicks = _by_click(verdicts)
    items = [_line(words, each, events, name) for each in clicks[:LISTED]]
    if not items:
        return []
    blocks: list[Block] = [
        {
            "kind": "links",
            "label": words("Your word on what was read"),
            "count": words.number(len(clicks)),
            "items": items,
        }
    ]
    if len(clicks) > len(items):
        blocks.append({"kind": "note", "text": words("The newest {n} are listed.", n=words.number(len(items)))})
    return blocks


def event_of(verdict: Verdict) -> str:
    """The id of the event a verdict is on; '' for another verdict."""
    return str(verdict.was.get("event") or "") if verdict.about == "event" else ""


def _by_click(verdicts: Iterable[Verdict]) -> list[list[Verdict]]:
    """The verdicts of each click, newest first: a click on a speaker gives one verdict for each telling."""
    clicks: dict[tuple[str, ...], list[Verdict]] = {}
    for verdict in verdicts:
        speech = (verdict.sentences[0], str(verdict.was.get("speaker")), verdict.says)
        clicks.setdefault(speech if verdict.about == "speaker" else (verdict.line,), []).append(verdict)
    return sorted(clicks.values(), key=lambda click: click[-1].at, reverse=True)


def _line(words: Words, click: Sequence[Verdict], events: Mapping[str, Node], name: Callable[[str], str]) -> Link:
    verdict = click[-1]
    event = events.get(event_of(verdict))
    line: Link = {
        "text": _subject(words, verdict, name),
        "count": words(SAYS[verdict.says]),
        "meta": " · ".join(part for part in (shortened(verdict.note, 90), words.date(verdict.at[:10])) if part),
        "title": verdict.note[:1000],
        "action": _opens(verdict, event is not None),
        "aside": {
            "text": words("take back"),
            "action": {"do": "take_back_verdicts", "ids": [each.line for each in click]},
        },
    }
    if verdict.about not in ("event", "telling"):
        return line
    event = event or Node(event_of(verdict), "Event", verdict.was)  # taken out: told as it was
    return {**line, "text": event_line(words, event), **swatch(event)}


def _subject(words: Words, verdict: Verdict, name: Callable[[str], str]) -> str:
    """The relation, speaker, mention or article a verdict is on, in words."""
    was = {key: str(value) for key, value in verdict.was.items() if value}
    if verdict.about == "relation":
        verb = called(words, RELATIONSHIP_VERBS, was.get("type"))
        return f"{name(was.get('source', ''))} {verb} {name(was.get('target', ''))}"
    if verdict.about == "article":
        return " · ".join([shortened(was.get("summary", ""), 160), *article_facts(words, verdict.to)])
    if verdict.about == "speaker":
        return words("said by {name}", name=name(was.get("speaker", "")))
    return f"“{shortened(was.get('text', ''), 80)}” = {name(was.get('entity', ''))}"


def _opens(verdict: Verdict, there: bool) -> Action:
    """The click opens the event or the relation; where that was taken out, and for a speaker or mention, the sentence."""
    if there:
        return show(event_of(verdict))
    if verdict.about == "relation" and verdict.says != "wrong":
        return edge(" ".join(str(verdict.was.get(key)) for key in ("source", "type", "target")))
    article, _, n = verdict.sentences[0].partition("#")
    return {"do": "article", "id": article, "n": int(n) if n.isdigit() else None}
