"""The server's process: started apart from ours, awaited, known by the folder it serves, ended by its id."""

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil

STOP_LIMIT = 30.0
"""Seconds a server gets to write its pages and end before its process is ended."""


def spawn(command: list[str], folder: Path) -> psutil.Popen:
    """A started server whose words go to the log of this folder."""
    # In a session of its own: Ctrl-C in the loader must not reach the server that the explorer uses as well.
    apart = {"creationflags": 0x00000208} if sys.platform == "win32" else {"start_new_session": True}
    with (folder / "server.log").open("wb") as log:
        process = psutil.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=folder, **apart)
    # Whoever ends it may be another program; unless we take note of its end, it stays a zombie as long as we live.
    threading.Thread(target=process.wait, daemon=True).start()
    return process


def until(ready: Callable[[], bool], process: psutil.Process, limit: float) -> bool:
    """Whether this comes true within so many seconds, while the process lives."""
    deadline = time.monotonic() + limit
    while time.monotonic() < deadline and not has_ended(process):
        if ready():
            return True
        time.sleep(0.05)
    return False


def serves(process: psutil.Process, folder: Path) -> bool:
    """Whether this process is a server of this folder, at this place: of a folder that was moved away it is none."""
    return _started_for(process, folder) and _works_in(process, folder) is not False


def end_all(folder: Path) -> bool:
    """End every server of this folder, recorded or not (its starter may have been killed before it wrote server.json).

    Also one that was started for another place and works in this folder: the folder was moved while it ran. That one is
    killed, for it would write its last files where the folder was; what it stored is in the log, here.
    """
    ended = False
    for process in psutil.process_iter(["cmdline"]):
        if not any(word.endswith("server.args") for word in process.info["cmdline"] or ()):
            continue
        if _started_for(process, folder):
            end(process)
        elif _works_in(process, folder):
            kill(process)
        else:
            continue
        ended = True
    return ended


def end(process: psutil.Process, limit: float = STOP_LIMIT) -> None:
    """End a process, politely first; a zombie that its parent has not noted is at its end."""
    with suppress(psutil.NoSuchProcess):
        process.terminate()
        if not until_ended(process, limit):
            kill(process, limit)


def kill(process: psutil.Process, limit: float = STOP_LIMIT) -> None:
    """End a process at once."""
    with suppress(psutil.NoSuchProcess):
        process.kill()
        until_ended(process, limit)


def until_ended(process: psutil.Process, limit: float) -> bool:
    """Whether the process ends within so many seconds."""
    deadline = time.monotonic() + limit
    while not has_ended(process):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def has_ended(process: psutil.Process) -> bool:
    """Whether it is gone, or a zombie: psutil's own `wait` takes a zombie of another program for a living process."""
    try:
        return bool(process.status() == psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return True


def _started_for(process: psutil.Process, folder: Path) -> bool:
    try:
        return f"@{folder / 'server.args'}" in process.cmdline()
    except (psutil.NoSuchProcess, psutil.AccessDenied, psutil.ZombieProcess):
        return False


def _works_in(process: psutil.Process, folder: Path) -> bool | None:
    """Whether this is its working folder, wherever that was moved to; None where the system does not tell."""
    try:
        return Path(process.cwd()).samefile(folder)
    except (psutil.Error, OSError):
        return None


# What a server says when something goes wrong: "… SEVERE [ArcadeDBServer] …", "Caused by: java.io.IOException: …".
_TROUBLE = ("SEVERE", "ERROR", "Exception", "Error:", "Cannot", "No space")


def last_words(folder: Path) -> str:
    """The last line of the log that tells of trouble, else its last line."""
    said = (folder / "server.log").read_text("utf-8", "replace").strip().splitlines()
    trouble = [line for line in said if any(word in line for word in _TROUBLE) and not line.startswith(("\t", " "))]
    return (trouble or said or ["nothing"])[-1].strip()[:300]
