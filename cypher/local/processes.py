"""The server's process: started apart from ours, awaited, ended by its id."""

import subprocess
import sys
import time
from pathlib import Path

import psutil

from cypher import arcade
from cypher.local.ports import listens
from cypher.local.record import Server

START_LIMIT = 90.0
"""Seconds until a started server takes logins (3 to 6 on two idle cores; recovery and busy machines take longer)."""
STOP_LIMIT = 30.0
"""Seconds a server gets to write its pages and end before its process is ended."""


def spawn(command: list[str], folder: Path) -> psutil.Popen:
    """A started server whose words go to the log of this folder."""
    # In a session of its own: Ctrl-C in the loader must not reach the server that the explorer uses as well.
    apart = {"creationflags": 0x00000208} if sys.platform == "win32" else {"start_new_session": True}
    with (folder / "server.log").open("wb") as log:
        return psutil.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=folder, **apart)


def comes_up(new: Server) -> bool:
    """Whether the server takes logins and Bolt connections before its limit."""
    deadline = time.monotonic() + START_LIMIT
    while time.monotonic() < deadline and new.process():
        if arcade.ready(new.http_port) and listens(new.bolt_port):
            return True
        time.sleep(0.05)
    return False


def end_all(folder: Path) -> bool:
    """End every server of this folder, recorded or not (its starter may have been killed before it wrote server.json)."""
    ended = False
    mark = f"@{folder / 'server.args'}"
    for process in psutil.process_iter(["cmdline"]):
        if mark in (process.info["cmdline"] or ()):
            ended = True
            _end_process(process)
    return ended


def _end_process(process: psutil.Process) -> None:
    try:
        process.terminate()
        process.wait(STOP_LIMIT)
    except psutil.TimeoutExpired:
        process.kill()
        process.wait(STOP_LIMIT)
    except psutil.NoSuchProcess:
        return


def last_words(folder: Path) -> str:
    """The last line of the log."""
    said = (folder / "server.log").read_text("utf-8", "replace").strip().splitlines()
    return said[-1][:300] if said else "nothing"
