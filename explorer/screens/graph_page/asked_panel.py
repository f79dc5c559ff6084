"""Panel of a question: what was asked, its answer, the sentences behind it; and the way back to it from what it opened."""

from explorer.panel.answer_items import answer_items
from explorer.panel.quotes import quotes_block, show_more
from explorer.panel.tables import RowsInTime, claims_in, evidence_ids, subjects
from explorer.read.evidence import quotes_of_ids, sentences_behind
from explorer.state import actions, session
from explorer.state.asked_question import Asked
from explorer.state.reader_session import reader
from explorer.widgets.blocks import Action, Block
from explorer.widgets.blocks.kinds import Item, Links, Note
from explorer.words.messages import Words
from explorer.words.question_summary import (
    coarse_told,
    in_time_told,
    more_rows_told,
    perhaps_told,
    picture_told,
    rows_told,
    undated_told,
)

FEW_LINES = 8
"""Rows of an answer shown above its sentences; the answer's own tab has all."""


def back_blocks(words: Words) -> list[Block]:
    """Builds the button that leads from what was opened back to the answer (the browser also runs it on Esc)."""
    now = reader()
    if now.asked is None or now.story or not (now.joint or actions.scene().selected.nodes or actions.scene().selected.edges):
        return []
    back: Item = {"text": words("Back to the answer"), "title": "Esc", "tone": "back", "action": {"do": "answer"}}
    return [{"kind": "buttons", "items": [back]}]


def offers(words: Words, asked: Asked, shown: RowsInTime) -> list[tuple[str, list[Item]]]:
    """What an answer leaves out, each with the clicks that bring it in: by limit, by span, by the dates of events."""
    counted, rows, answer = asked.counted, len(asked.answer.rows), asked.answer
    told: list[tuple[str, list[Item]]] = []
    if filtered := len(shown.rows) < rows:
        every: Item = {"text": words("All {n}", n=words.number(rows)), "action": {"do": "span", "year": "", "all": True}}
        told.append((in_time_told(words, len(shown.rows), rows), [every]))
    if asked.next_rows:
        label = more_rows_told(words, rows, asked.next_rows, counted.total)
        told.append((rows_told(words, rows, counted, answer.truncated), [{"text": label, "action": {"do": "ask_more"}}]))
    elif not filtered:
        told.append((rows_told(words, rows, counted, answer.truncated), []))
    if picture := picture_told(words, len(answer.graph.nodes), answer.nodes_left_out):
        told.append((picture, []))
    if perhaps := perhaps_told(words, len(shown.perhaps)):
        told.append((perhaps, []))
    if coarse := coarse_told(words, counted):
        label = words("Add {n} roughly dated", n=words.number(counted.coarse or 0))
        told.append((coarse, [{"text": label, "action": {"do": "ask_coarse"}}]))
    if undated := undated_told(words, counted):
        told.append((undated, []))
    return told


def asked_blocks(words: Words, asked: Asked, shown: RowsInTime, places: tuple[int, ...], most: int) -> list[Block]:
    """A question and the sentences behind the chosen rows of its answer, at most so many."""
    answer = asked.answer
    rows = [answer.rows[place] for place in places]
    ids = list(dict.fromkeys(id for row in rows for id in evidence_ids(row)))
    ids = ids or sentences_behind(session.database(), [claim for row in rows for claim in claims_in(row)])
    strong = {id for row in rows for id in subjects(row)[0]}
    (count, every), *left_out = offers(words, asked, shown)
    to_answer: Action = {"do": "page", "page": "answer"}
    change: Item = {"text": words("Change the question"), "action": {"do": "page", "page": "question"}}
    notes: list[Note] = [{"kind": "note", "text": text} for text, _ in left_out]
    more: list[Item] = [item for _, items in left_out for item in items]
    note = asked.query.description[words.language]
    place = {id: n for n, id in enumerate(ids)}  # the first row's sentence that says it best comes first
    quotes = sorted(quotes_of_ids(session.database(), ids[:most]), key=lambda quote: place[quote.id])
    some = len(rows) < len(shown.rows)
    said = words("Sentences that say so")
    label = words.plural("Sentences of {n} chosen row", "Sentences of {n} chosen rows", len(rows)) if some else said
    said_so = quotes_block(words, quotes, strong, label, len(ids))
    if len(ids) > most:
        said_so["more"] = show_more(words, most, len(ids))
    return [
        {"kind": "heading", "kicker": words("Question"), "title": asked.title(words), "subtitle": note},
        {"kind": "chips", "items": [{"text": count, "action": to_answer}, *every, *more, change]},
        *notes,
        *_answer_lines(words, asked, places),
        said_so,
    ]


def _answer_lines(words: Words, asked: Asked, places: tuple[int, ...]) -> list[Block]:
    """The rows of the answer, above the sentences behind them."""
    items = answer_items(words, asked.answer, places[:FEW_LINES])
    if not items:
        return []
    block: Links = {"kind": "links", "label": words("Answer"), "items": items}
    if len(places) > FEW_LINES:
        every = words("All {n} rows", n=words.number(len(places)))
        block["more"] = {"text": every, "action": {"do": "page", "page": "answer"}}
    return [block]
