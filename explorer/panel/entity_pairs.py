"""Builds the blocks that compare two entities which may be one, or a name with the entity it was taken for."""

from collections.abc import Sequence

from cypher.name_search import Entry
from explorer.panel.click_actions import show
from explorer.panel.quotes import quotes_block
from explorer.read.evidence import Quote
from explorer.style import shortened
from explorer.widgets.blocks import Block
from explorer.widgets.blocks.kinds import Item
from explorer.words.claims import swatch_of_label
from explorer.words.messages import N_, Words
from explorer.words.translated_codes import LABEL_NAMES, called

MOST_FORMS = 6
REASONS = {
    "shared form": N_("both are called so"),
    "spelling": N_("two spellings of one name"),
    "glued": N_("a word was run into the name"),
    "abbreviation": N_("initials of the other"),
    "shorter": N_("one leaves words of the other out"),
    "swapped": N_("initials with two letters swapped"),
}


def side_blocks(words: Words, entry: Entry, quotes: Sequence[Quote]) -> list[Block]:
    """Builds one side of the comparison: name, spellings, and newest sentences."""
    kicker = f"{called(words, LABEL_NAMES, entry.label)} · {words.plural('{n} article', '{n} articles', entry.articles)}"
    head: Block = {"kind": "heading", "kicker": kicker, "title": shortened(entry.name, 200), **swatch_of_label(entry.label)}
    forms: list[Item] = [{"text": f"“{shortened(form, 60)}”"} for form in entry.aliases[:MOST_FORMS] if form != entry.name]
    written: list[Block] = [{"kind": "chips", "label": words("Names as written"), "items": forms}] if forms else []
    opened: Block = {"kind": "buttons", "items": [{"text": words("Show in the graph"), "action": show(entry.id)}]}
    return [head, *written, quotes_block(words, quotes, {entry.id}, words("Sentences"), entry.sentences), opened]
