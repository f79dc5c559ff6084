"""Names the groups of saved questions by what one wants to know."""

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
"""The titles by the group a saved question's header names."""
