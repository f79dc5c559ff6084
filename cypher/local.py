"""The embedded server: start it, find the one that runs, stop it. One per data folder, shared by the loader and the explorer.

    database/server.lock    held while somebody starts or stops it
    database/server.json    the running one: process, ports, passwords; readable by the owner alone
    database/server.args    its command line
    database/server.log     what it said last
    database/databases/     the graph

Whoever needs the database calls `server`, which finds or starts it. It outlives its caller; `stop` ends it. After a crash or a
kill of either side the next `server` finds the process gone (or one that nobody recorded) and starts anew; the engine replays
its write-ahead log.
"""

import json
import secrets
import socket
import subprocess
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

import psutil
from filelock import FileLock, Timeout

from cypher import arcade
from simpul.errors import DatabaseUnavailable

START_LIMIT = 90.0
"""Seconds until a started server takes logins (3 to 6 on two idle cores; recovery and busy machines take longer)."""
STOP_LIMIT = 30.0
"""Seconds a server gets to write its pages and end before its process is ended."""
_ATTEMPTS = 3  # a port found free may be taken a moment later


@dataclass(frozen=True)
class Server:
    """A running embedded server; `created` (seconds since 1970) tells its process from a later one with the same id."""

    pid: int
    created: float
    bolt_port: int
    http_port: int
    passwords: dict[str, str] = field(repr=False)

    @property
    def uri(self) -> str:
        """Its Bolt address."""
        return f"bolt://127.0.0.1:{self.bolt_port}"

    def process(self) -> psutil.Process | None:
        """Its process, None when that has ended."""
        try:
            found = psutil.Process(self.pid)
            alive = found.status() != psutil.STATUS_ZOMBIE and abs(found.create_time() - self.created) < 2
        except psutil.NoSuchProcess:
            return None
        return found if alive else None


def folder_of(data: Path) -> Path:
    """Where the embedded database of a data folder lies."""
    return data.resolve() / "database"


def server(data: Path) -> Server:
    """The server of this data folder: the running one, else a new one.

    Raises:
        DatabaseUnavailable: no wheel for this platform, a folder that cannot be written, or a server that does not start.
    """
    folder = folder_of(data)
    running = find(data)
    if running and arcade.ready(running.http_port):
        return running
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with FileLock(folder / "server.lock", timeout=START_LIMIT + STOP_LIMIT):
            return _await_recorded(data) or _start(folder)
    except Timeout as error:
        raise DatabaseUnavailable(f"{folder / 'server.lock'} is held by another program that starts the database") from error
    except OSError as error:
        why = error.strerror or error
        raise DatabaseUnavailable(
            f"the embedded database cannot use {folder}: {why}; set SIMPUL_DATA to another folder"
        ) from error


def find(data: Path) -> Server | None:
    """The recorded server of this data folder while its process lives, else None; starts nothing."""
    recorded = _recorded(folder_of(data))
    return recorded if recorded and recorded.process() else None


def stop(data: Path) -> bool:
    """End the server of this data folder; False when none ran."""
    folder = folder_of(data)
    if not folder.is_dir():
        return False
    with FileLock(folder / "server.lock", timeout=START_LIMIT + STOP_LIMIT):
        ended = _end(folder)
        (folder / "server.json").unlink(missing_ok=True)
        (folder / "server.args").unlink(missing_ok=True)
    return ended


def restart(data: Path, stuck: Server) -> Server:
    """A new server in place of one that listens to nobody, at the same address; who comes second finds it done."""
    folder = folder_of(data)
    with FileLock(folder / "server.lock", timeout=START_LIMIT + STOP_LIMIT):
        recorded = find(data)
        if recorded and recorded.pid != stuck.pid and _wait(recorded):
            return recorded
        if process := stuck.process():
            process.kill()
            process.wait(STOP_LIMIT)
        return _start(folder)


def _await_recorded(data: Path) -> Server | None:
    """The recorded server once it takes logins: its starter may have been killed while it came up."""
    recorded = find(data)
    return recorded if recorded and _wait(recorded) else None


def _start(folder: Path) -> Server:
    java, _ = arcade.java_and_jars()
    before = _recorded(folder)
    for attempt in range(_ATTEMPTS):
        _end(folder)
        # After a crash the same ports and passwords, where they are free: whoever is connected goes on with the new server.
        same = before if before and attempt == 0 and _free(before.bolt_port) and _free(before.http_port) else None
        bolt_port, http_port = (same.bolt_port, same.http_port) if same else _free_ports()
        passwords = same.passwords if same else {user: secrets.token_urlsafe(24) for user in ("root", "writer", "reader")}
        arguments = arcade.prepare(folder, bolt_port, http_port, passwords)
        started = _spawn([str(java), f"@{arguments}"], folder)
        new = Server(started.pid, started.create_time(), bolt_port, http_port, passwords)
        _record(folder, new)
        if _wait(new):
            return new
    _end(folder)
    raise DatabaseUnavailable(f"the embedded database did not start; {folder / 'server.log'} ends with: {_last_words(folder)}")


def _spawn(command: list[str], folder: Path) -> psutil.Popen:
    # In a session of its own: Ctrl-C in the loader must not reach the server that the explorer uses as well.
    apart = {"creationflags": 0x00000208} if sys.platform == "win32" else {"start_new_session": True}
    with (folder / "server.log").open("wb") as log:
        return psutil.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=folder, **apart)


def _recorded(folder: Path) -> Server | None:
    try:
        return Server(**json.loads((folder / "server.json").read_text("utf-8")))
    except (OSError, ValueError, TypeError):  # none yet, or a torn file: the same as none
        return None


def _record(folder: Path, new: Server) -> None:
    """Write server.json in one step, so that nobody reads half of it."""
    half = folder / "server.json.new"
    half.touch(mode=0o600)
    half.chmod(0o600)
    half.write_text(json.dumps(asdict(new)), "utf-8")
    half.replace(folder / "server.json")


def _wait(new: Server) -> bool:
    """Whether the server takes logins and Bolt connections before its limit."""
    deadline = time.monotonic() + START_LIMIT
    while time.monotonic() < deadline and new.process():
        if arcade.ready(new.http_port) and _listens(new.bolt_port):
            return True
        time.sleep(0.05)
    return False


def _end(folder: Path) -> bool:
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


def _free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


def _free(port: int) -> bool:
    with socket.socket() as probe:
        if sys.platform != "win32":  # a port whose last connections are still being forgotten is free for a new server
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _listens(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return False
    return True


def _last_words(folder: Path) -> str:
    said = (folder / "server.log").read_text("utf-8", "replace").strip().splitlines()
    return said[-1][:300] if said else "nothing"
