"""Builds the rows of who did it according to each outlet, where the tellings of one event disagree."""

from collections import Counter
from collections.abc import Sequence

from explorer.read.evidence import Quote
from explorer.style import shortened
from explorer.widgets.blocks.kinds import Block, Fact, Item
from explorer.words.messages import Words
from explorer.words.translated_codes import MODALITY_NAMES, called

MOST = 8
"""Maximum number of readings listed; an event of a hundred sentences has dozens, most of one sentence."""


def told_by_blocks(words: Words, quotes: Sequence[Quote], every: bool = False) -> list[Block]:
    """Builds a row per reading (actor, modality) with its outlets: the commonest, or `every` one; nothing if all agree."""
    readings: dict[tuple[str, str], Counter[str]] = {}
    for quote in quotes:
        who = ", ".join(sorted(str(quote.told.get("summary") or "").split(": ")[0].split(", ")))  # in any order one reading
        if who:
            outlet = quote.article.source or words("unknown medium")
            readings.setdefault((who, str(quote.told.get("modality") or "")), Counter())[outlet] += 1
    if len(readings) < 2:
        return []
    rows: list[Fact] = []
    ranked = sorted(readings.items(), key=lambda item: -sum(item[1].values()))
    shown = ranked if every else ranked[:MOST]
    for (who, modality), outlets in shown:
        media = ", ".join(f"{shortened(name, 40)} ({words.number(n)})" for name, n in outlets.most_common())
        told = f"{called(words, MODALITY_NAMES, modality)}: " if modality not in ("", "asserted") else ""
        rows.append({"label": shortened(who, 60), "values": [{"text": f"{told}{media}"}]})
    if left := len(ranked) - len(shown):
        rest: Item = {"text": words("Show {n} more", n=words.number(left)), "action": {"do": "all_readings"}}
        rows.append({"label": "", "values": [rest]})
    return [{"kind": "facts", "label": words("Who did it, as the media have it"), "rows": rows}]
