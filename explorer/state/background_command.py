"""The command `simpul` as a process of its own, for what changes the graph while the page goes on."""

import os
import sys

from graph.settings import Settings, environment_of

LAST_WORDS = 500
"""Characters of what a command said that tell why it failed."""


def command(*arguments: str) -> list[str]:
    """What to run: this program with these arguments."""
    return [sys.executable, "-m", "simpul", *arguments]


def environment(settings: Settings, **more: str) -> dict[str, str]:
    """What it runs in: the page's settings, and messages without colors."""
    return {**os.environ, **environment_of(settings), "NO_COLOR": "1", **more}


def last_words(said: str) -> str:
    """The end of its messages."""
    return said.strip()[-LAST_WORDS:]
