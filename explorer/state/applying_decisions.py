"""Decisions about names put into the graph while the reader goes on: `simpul decisions` as a process of its own."""

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
    """The process, what was decided when it began, and the file its messages go to."""

    process: subprocess.Popen[bytes]
    decided: Decisions
    messages: IO[bytes]

    @property
    def running(self) -> bool:
        """Whether it is still at work."""
        return self.process.poll() is None

    @property
    def problem(self) -> str:
        """Why it failed, in the command's words; '' where it did not."""
        if self.process.poll() in (None, 0):
            return ""
        self.messages.seek(0)
        return last_words(self.messages.read().decode("utf-8", "replace"))


def begin(settings: Settings) -> Settling:
    """Starts making the graph say what is decided now. Raises DecisionError where the decisions cannot be read."""
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
