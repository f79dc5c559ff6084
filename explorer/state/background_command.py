"""Command line and environment to run `simpul` as a subprocess, for changes to the graph while the page stays usable."""

import os
import sys

from graph.settings import Settings, environment_of

LAST_WORDS = 500
"""Characters at the end of a command's output that are shown as its error."""


def command(*arguments: str) -> list[str]:
    """Command line of this program with these arguments."""
    return [sys.executable, "-m", "simpul", *arguments]


def environment(settings: Settings, **more: str) -> dict[str, str]:
    """Its environment: the page's settings, and messages without colors."""
    return {**os.environ, **environment_of(settings), "NO_COLOR": "1", **more}


def last_words(said: str) -> str:
    """The end of its output."""
    return said.strip()[-LAST_WORDS:]
