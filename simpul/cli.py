"""The command line `simpul`: loads articles, runs the explorer, queries, exports. An error is one line and exit code 1.

Results go to standard output, messages to standard error.
"""

import errno
import os
import signal
import sys
from io import TextIOWrapper
from typing import Annotated

import typer

from graph.errors import SimpulError
from simpul import __version__
from simpul.commands.articles import extract, load, withdraw
from simpul.commands.decisions import decisions
from simpul.commands.exports import export, formats
from simpul.commands.merges import merges
from simpul.commands.page import explore
from simpul.commands.questions import queries, query
from simpul.commands.server import status, stop, upgrade
from simpul.commands.watching import watch
from simpul.progress import say

app = typer.Typer(
    name="simpul",
    help="Turn Indonesian news articles into a knowledge graph, and explore it by clicking. "
    "Every line of the graph opens the sentence that says so.",
    epilog="Begin with: simpul load FOLDER, then: simpul explore",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)

for command in (
    load,
    watch,
    extract,
    withdraw,
    merges,
    decisions,
    explore,
    queries,
    query,
    export,
    formats,
    status,
    upgrade,
    stop,
):
    app.command()(command)


@app.callback(invoke_without_command=True)
def _version(version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    if version:
        typer.echo(f"simpul {__version__}")
        raise typer.Exit


STOPPED = 130
"""Typer's exit code for Ctrl+C, also used for SIGTERM and SIGHUP.

A closed pipe (`simpul query … | head`) exits silently with 1.
"""
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
"""Errors of the system if standard output is on a full or failing disk."""


def main() -> None:
    """Runs the command; an error becomes one line on standard error and exit code 1."""
    _write_any_letter()
    _stop_as_by_ctrl_c()
    try:
        app()
    except SimpulError as error:
        say(" ".join(str(error).split()))
        sys.exit(1)
    except SystemExit as ended:
        if ended.code == STOPPED:
            say("stopped; what was loaded so far is kept")
        raise
    except OSError as error:
        if error.errno not in NO_ROOM:
            raise
        _drop_output()
        say(f"the output cannot be written: {error.strerror}; make room there, or send it elsewhere")
        sys.exit(1)


def _stop_as_by_ctrl_c() -> None:
    """Treats SIGTERM and a closed terminal (SIGHUP, unless `nohup` ignores it) like Ctrl+C, with message and cleanup."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, signal.default_int_handler)


def _write_any_letter() -> None:
    """Avoids encoding errors on Windows code pages: files get UTF-8, a terminal a replacement character."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.isatty():
            stream.reconfigure(errors="replace")
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # a file name may contain bytes that are not text


def _drop_output() -> None:
    """Redirects the remaining output to the null device, so that Python's flush at exit does not fail."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
