"""Builds the panel of one event."""

from collections.abc import Sequence

from explorer.panel.attributions import told_by_blocks
from explorer.panel.click_actions import show
from explorer.panel.coreference import add_parting, coreference_blocks, same_event_button
from explorer.panel.heading import heading
from explorer.panel.outlets_compared import outlets_block
from explorer.panel.quotes import quotes_block
from explorer.panel.verdict_buttons import event_word_blocks
from explorer.read.coreference import Coreference
from explorer.read.details import EventDetails
from explorer.read.evidence import Quote
from explorer.read.outlets import tellings_in
from explorer.widgets.blocks.kinds import Block, Fact, Item
from explorer.words.claims import badges, event_line, name_of, when
from explorer.words.messages import Words
from explorer.words.translated_codes import CONTEXT_NAMES, MODE_NAMES, called
from graph.stored_graph import Node


def event_panel(
    words: Words, details: EventDetails, quotes: Sequence[Quote], coreference: Coreference, every: bool = False
) -> list[Block]:
    """Builds the panel of an event: type, actors, recipients, place, date, and the sentences that report it.

    `coreference` is what there is to say of which event its tellings are of. `every` lists all readings of who did it, not
    only those of most sentences.
    """
    node = details.node
    titles = {"ACTS_IN": words("Who"), "IS_RECIPIENT_OF": words("To whom"), "TAKES_PLACE_IN": words("Where")}
    rows: list[Fact] = []
    for type, title in titles.items():
        if values := [_party(words, node, party) for kind, party in details.parties if kind == type]:
            rows.append({"label": title, "values": values})
    rows.append({"label": words("When"), "values": [{"text": when(words, node.properties)}]})
    for key, title, names in (("mode", words("How"), MODE_NAMES), ("context", words("Context"), CONTEXT_NAMES)):
        if codes := node.properties.get(key):
            listed = codes if isinstance(codes, list | tuple) else [codes]
            told = ", ".join(called(words, names, code) for code in listed)
            rows.append({"label": title, "values": [{"text": told}]})
    strong = {party.id for _, party in details.parties}
    said_so = quotes_block(words, quotes, strong, words("Sentences that say so"))
    add_parting(words, node.id, quotes, said_so)
    return [
        heading(words, node, event_line(words, node), badges(words, node.properties)),
        {"kind": "facts", "rows": rows},
        *told_by_blocks(words, quotes, every),
        *outlets_block(words, tellings_in(node.id, quotes), event_line(words, node)),
        *event_word_blocks(words, node, same_event_button(words, coreference.alike is not None)),
        *coreference_blocks(words, node.id, coreference),
        said_so,
    ]


def _party(words: Words, event: Node, party: Node) -> Item:
    """A party as a link, marked as understood where no sentence names it."""
    implied = party.id in (event.properties.get("implied") or ())
    text = words("{name} (understood, not named)", name=name_of(party)) if implied else name_of(party)
    return {"text": text, "action": show(party.id)}
