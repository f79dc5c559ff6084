"""Titles of the groups of saved questions."""

from explorer.words.messages import N_

QUESTION_GROUPS = {
    "between": N_("Between two parties"),
    "about": N_("About one party"),
    "happened": N_("What happened"),
    "new": N_("What is new"),
    "sources": N_("Who says so"),
    "network": N_("Who is connected"),
    "": N_("Other questions"),
}
"""Titles by the group in a saved question's header."""
