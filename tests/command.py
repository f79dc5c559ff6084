"""The command run in this process, and what it left."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from simpul import cli


@dataclass(frozen=True)
class Ended:
    """What a run of the command left: exit code, standard output, lines of standard error."""

    code: int
    out: str
    lines: list[str]


Run = Callable[..., Ended]


def runner(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command with the environment as it is."""

    def run(*arguments: str) -> Ended:
        monkeypatch.setattr(sys, "argv", ["simpul", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        said, code = capsys.readouterr(), ended.value.code
        return Ended(code if isinstance(code, int) else int(code is not None), said.out, said.err.splitlines())

    return run
