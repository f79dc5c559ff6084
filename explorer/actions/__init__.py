"""What the reader's clicks outside the picture do to it: bring in, select, connect, reopen. Keeps the scene in the session."""

from explorer.actions.answers import show_answer
from explorer.actions.clicks import perform
from explorer.actions.current import choice, keep, look_at_all
from explorer.actions.opening import begin, follow_address, open_link, reopen, scene
from explorer.actions.receiving import receive_message

__all__ = [
    "begin",
    "choice",
    "follow_address",
    "keep",
    "look_at_all",
    "open_link",
    "perform",
    "receive_message",
    "reopen",
    "scene",
    "show_answer",
]
