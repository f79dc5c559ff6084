"""Applies decisions about names and articles in the background: runs `simpul decisions` as a subprocess."""

import subprocess
import tempfile
from dataclasses import dataclass
from typing import IO

from cypher.decisions.for_reading import reading_decisions
from cypher.decisions.names import Decisions
from explorer.state.background_command import command, environment, last_words
from graph.settings import Settings


@dataclass
class Settling:
    """The process, the decisions when it started, and the file with its messages."""

    process: subprocess.Popen[bytes]
    decided: Decisions
    messages: IO[bytes]

    @property
    def running(self) -> bool:
        """Whether the process is still running."""
        return self.process.poll() is None

    @property
    def problem(self) -> str:
        """The error message of the command; '' if it succeeded or is running."""
        if self.process.poll() in (None, 0):
            return ""
        self.messages.seek(0)
        return last_words(self.messages.read().decode("utf-8", "replace"))


def begin(settings: Settings) -> Settling:
    """Starts applying the current decisions to the graph. Raises DecisionError if the decisions cannot be read."""
    decided = reading_decisions(settings)
    messages = tempfile.TemporaryFile()  # noqa: SIM115 (it is read when the process has ended)
    process = subprocess.Popen(
        command("decisions"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=messages,
        env=environment(settings),
        start_new_session=True,
    )
    return Settling(process, decided, messages)
