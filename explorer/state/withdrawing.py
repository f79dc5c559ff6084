"""Withdraws an article from the page: runs `simpul withdraw` as a subprocess."""

import subprocess

from explorer.state.background_command import command, environment, last_words
from graph.errors import ArticleError
from graph.settings import Settings

PATIENCE = 300
"""Timeout in seconds; withdrawing waits for a load that is under way."""


def withdraw(settings: Settings, id: str) -> None:
    """Withdraws the article with this id, and what only it says, from the graph.

    Raises:
        ArticleError: it could not be withdrawn; the message is the command's.
    """
    try:
        ended = subprocess.run(
            command("withdraw", id),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
            env=environment(settings),
        )
    except subprocess.TimeoutExpired as error:
        raise ArticleError(f"{id}: not taken out within {PATIENCE} s; a load may be under way, try again after it") from error
    if ended.returncode:
        raise ArticleError(f"{id}: not taken out: {last_words(ended.stderr)}")
