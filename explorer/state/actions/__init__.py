"""Runs the actions of the reader's clicks (show, select, connect, reopen) and stores the scene in the session."""

from explorer.state.actions.address import address_of, follow_address, remember_address, word_of
from explorer.state.actions.answers import show_answer
from explorer.state.actions.current import choice, keep, look_at_all, look_at_answer
from explorer.state.actions.graph_messages import receive_message
from explorer.state.actions.notes import marks, notes
from explorer.state.actions.opening import begin, open_link, open_view, reopen, scene, title
from explorer.state.actions.panel_actions import perform
from explorer.state.actions.stepping import Step, end_steps, go_to_step, step, step_to
from explorer.state.actions.stories import close_story, listed_stories, opened_story, told_stories

__all__ = [
    "Step",
    "address_of",
    "begin",
    "choice",
    "close_story",
    "end_steps",
    "follow_address",
    "go_to_step",
    "keep",
    "listed_stories",
    "look_at_all",
    "look_at_answer",
    "marks",
    "notes",
    "open_link",
    "open_view",
    "opened_story",
    "perform",
    "receive_message",
    "remember_address",
    "reopen",
    "scene",
    "show_answer",
    "step",
    "step_to",
    "title",
    "told_stories",
    "word_of",
]
