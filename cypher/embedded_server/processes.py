"""Manages the server process: starts it detached, waits for it, identifies it by its data folder, terminates it by its id."""

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil

STOP_LIMIT = 30.0
"""Seconds a server gets to flush its pages and exit before it is killed."""


def spawn(command: list[str], folder: Path) -> psutil.Popen:
    """Starts a server process whose output goes to the log of this folder."""
    # In its own session: Ctrl-C in the loader must not reach the server, which the explorer uses as well.
    apart = {"creationflags": 0x00000208} if sys.platform == "win32" else {"start_new_session": True}
    with (folder / "server.log").open("wb") as log:
        process = psutil.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=folder, **apart)
    # Another program may end it; unless this process waits for it, it stays a zombie while this process lives.
    threading.Thread(target=process.wait, daemon=True).start()
    return process


def until(ready: Callable[[], bool], process: psutil.Process, limit: float) -> bool:
    """Polls until the condition is true; False if the time limit passes or the process ends first."""
    deadline = time.monotonic() + limit
    while time.monotonic() < deadline and not has_ended(process):
        if ready():
            return True
        time.sleep(0.05)
    return False


def serves(process: psutil.Process, folder: Path) -> bool:
    """Whether this process is a server of this folder at its current path; false if the folder was moved away."""
    return _started_for(process, folder) and _works_in(process, folder) is not False


def end_all(folder: Path) -> bool:
    """Ends every server of this folder, recorded or not (its starter may have been killed before it wrote server.json).

    Also one that was started under another path and works in this folder: the folder was moved while it ran. That one is
    killed, because it would write its last files to the old path; what it stored is in the log, here.
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
    """Terminates a process, and kills it after the limit; a zombie that its parent has not reaped counts as ended."""
    with suppress(psutil.NoSuchProcess):
        process.terminate()
        if not until_ended(process, limit):
            kill(process, limit)


def kill(process: psutil.Process, limit: float = STOP_LIMIT) -> None:
    """Kills a process at once."""
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
    """Whether it is gone or a zombie: psutil's own `wait` treats another program's zombie as alive."""
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
    """Whether this is its working directory, wherever that was moved; None if the system does not tell."""
    try:
        return Path(process.cwd()).samefile(folder)
    except (psutil.Error, OSError):
        return None


# Markers of errors in the server log: "… SEVERE [ArcadeDBServer] …", "Caused by: java.io.IOException: …".
_TROUBLE = ("SEVERE", "ERROR", "Exception", "Error:", "Cannot", "No space")


def last_words(folder: Path) -> str:
    """The last line of the log that reports an error, else its last line."""
    said = (folder / "server.log").read_text("utf-8", "replace").strip().splitlines()
    trouble = [line for line in said if any(word in line for word in _TROUBLE) and not line.startswith(("\t", " "))]
    return (trouble or said or ["nothing"])[-1].strip()[:300]
