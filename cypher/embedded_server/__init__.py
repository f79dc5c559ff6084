"""The embedded server: start it, find the one that runs, stop it. One per data folder, shared by the loader and the explorer.

    database/server.lock    held while somebody starts or stops it
    database/server.json    the running one: process, ports, passwords; readable by the owner alone
    database/server.args    its command line
    database/server.log     what it said last
    database/databases/     the graph

Whoever needs the database calls `server`, which finds or starts it. It outlives its caller; `stop` ends it. After a crash or a
kill of either side the next `server` finds the process gone (or one that nobody recorded) and starts anew; the engine replays
its write-ahead log. A folder that was copied or moved while its server ran has no server: the copy gets one of its own, the
server of a moved folder is ended before a new one starts.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from cypher.embedded_server import arcadedb
from cypher.embedded_server.ports import are_free, free_ports, listens
from cypher.embedded_server.processes import STOP_LIMIT, end_all, kill, last_words, spawn, until
from cypher.embedded_server.record import Server, record, recorded
from graph.errors import DatabaseUnavailable

__all__ = ["Server", "find", "folder_of", "restart", "server", "stop"]

START_LIMIT = 90.0
"""Seconds until a started server takes logins (3 to 6 on two idle cores; recovery and busy machines take longer)."""
_ATTEMPTS = 3  # a port found free may be taken a moment later


def folder_of(data: Path) -> Path:
    """Where the embedded database of a data folder lies."""
    return data.resolve() / "database"


def server(data: Path) -> Server:
    """The server of this data folder: the running one, else a new one.

    Raises:
        DatabaseUnavailable: no wheel for this platform, a folder that cannot be written, or a server that does not start.
    """
    running = find(data)
    if running and arcadedb.ready(running.http_port):
        return running
    return settled(data)


def settled(data: Path) -> Server:
    """The same once nobody starts or stops a server of this folder: for who found one that was just being ended."""
    folder = folder_of(data)
    with _alone(folder):
        return _await_recorded(data) or _start(folder)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Nobody else starts or stops the server of this folder meanwhile; trouble with the folder in our words."""
    if any(char in str(folder) for char in '\n\r"'):  # java reads its arguments from a file, a line and a quoted word each
        raise DatabaseUnavailable(
            f"the embedded database cannot use {str(folder)!r}: a line break or quote in it; set SIMPUL_DATA to another"
        )
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with FileLock(folder / "server.lock", timeout=START_LIMIT + STOP_LIMIT):
            yield
    except Timeout as error:
        held = f"{folder / 'server.lock'} is held by another program that starts or stops the database"
        raise DatabaseUnavailable(f"{held}; ask again when it has ended") from error
    except OSError as error:
        why = f"{error.strerror or error}; set SIMPUL_DATA to another folder"
        raise DatabaseUnavailable(f"the embedded database cannot use {folder}: {why}") from error


def find(data: Path) -> Server | None:
    """The recorded server of this data folder while its process lives, else None; starts nothing."""
    known = recorded(folder_of(data))
    return known if known and known.process() else None


def stop(data: Path) -> bool:
    """End the server of this data folder; False when none ran."""
    folder = folder_of(data)
    if not folder.is_dir():
        return False
    with _alone(folder):
        ended = end_all(folder)
        (folder / "server.json").unlink(missing_ok=True)
        (folder / "server.args").unlink(missing_ok=True)
    return ended


def restart(data: Path, stuck: Server) -> Server:
    """A new server in place of one that listens to nobody, at the same address; who comes second finds it done."""
    folder = folder_of(data)
    with _alone(folder):
        other = find(data)
        if other and other.pid != stuck.pid and _comes_up(other):
            return other
        if process := stuck.process():
            kill(process)
        return _start(folder)


def _await_recorded(data: Path) -> Server | None:
    """The recorded server once it takes logins: its starter may have been killed while it came up."""
    running = find(data)
    return running if running and _comes_up(running) else None


def _comes_up(new: Server) -> bool:
    """Whether the server takes logins and Bolt connections before its limit."""
    process = new.process()
    return process is not None and until(lambda: arcadedb.ready(new.http_port) and listens(new.bolt_port), process, START_LIMIT)


def _start(folder: Path) -> Server:
    java, _ = arcadedb.java_and_jars()
    before = recorded(folder)
    for attempt in range(_ATTEMPTS):
        end_all(folder)
        # After a crash the same ports and passwords, where they are free: whoever is connected goes on with the new server.
        same = before if before and attempt == 0 and are_free(before.bolt_port, before.http_port) else None
        bolt_port, http_port = (same.bolt_port, same.http_port) if same else free_ports()
        passwords = same.passwords if same else {user: secrets.token_urlsafe(24) for user in ("root", "writer", "reader")}
        arguments = arcadedb.prepare(folder, bolt_port, http_port, passwords)
        started = spawn([str(java), f"@{arguments}"], folder)
        new = Server(folder, started.pid, bolt_port, http_port, passwords)
        record(folder, new)
        if _comes_up(new):
            return new
    end_all(folder)
    raise DatabaseUnavailable(f"the embedded database did not start{_reason(folder, started.returncode)}")


def _reason(folder: Path, code: int | None) -> str:
    """Why a server did not start: the disk, a signal, or what it said last."""
    if code is not None and code < 0:
        return f": signal {-code} ended it. Ask again; if it ends so each time, look for what ends it (want of memory, a limit)"
    return f"; {folder / 'server.log'} ends with: {last_words(folder)}"
