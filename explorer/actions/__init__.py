"""What the reader's clicks outside the picture do to it: bring in, select, connect, reopen. Keeps the scene in the session."""

from explorer.actions.address import address_of, follow_address, remember_address, word_of
from explorer.actions.answers import show_answer
from explorer.actions.clicks import perform
from explorer.actions.current import choice, keep, look_at_all, look_at_answer
from explorer.actions.opening import begin, open_link, open_view, reopen, scene, title
from explorer.actions.receiving import receive_message

__all__ = [
    "address_of",
    "begin",
    "choice",
    "follow_address",
    "keep",
    "look_at_all",
    "look_at_answer",
    "open_link",
    "open_view",
    "perform",
    "receive_message",
    "remember_address",
    "reopen",
    "scene",
    "show_answer",
    "title",
    "word_of",
]
