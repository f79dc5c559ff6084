"""Starts, finds and stops the embedded server: one per data folder, shared by the loader and the explorer.

    database/server.lock    lock file, held while the server is started or stopped
    database/server.json    the running server: process, ports, passwords; readable by the owner alone
    database/server.args    its command line
    database/server.log     its latest output
    database/databases/     the graph

`server` finds the running server or starts one. The server outlives its caller; `stop` ends it. After either side crashed or
was killed, the next call of `server` finds the process gone (or one that was never recorded) and starts a new one; the engine
replays its write-ahead log. A folder that was copied or moved while its server ran has no server: the copy gets its own, and
the server of a moved folder is killed before a new one starts.
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
"""Seconds until a started server must accept logins (3 to 6 on two idle cores; recovery and busy machines take longer)."""
_ATTEMPTS = 3  # a port found free may be taken a moment later


def folder_of(data: Path) -> Path:
    """The folder of the embedded database in a data folder."""
    return data.resolve() / "database"


def server(data: Path) -> Server:
    """The running server of this data folder, else a newly started one.

    Raises:
        DatabaseUnavailable: no wheel for this platform, a folder that cannot be written, or a server that does not start.
    """
    running = find(data)
    if running and arcadedb.ready(running.http_port):
        return running
    return settled(data)


def settled(data: Path) -> Server:
    """Like `server`, after waiting until no one starts or stops it: for a caller that found a server shutting down."""
    folder = folder_of(data)
    with _alone(folder):
        return _await_recorded(data) or _start(folder)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Locks the starting and stopping of this folder's server; translates errors of the folder."""
    if any(char in str(folder) for char in '\n\r"'):  # java reads its arguments from a file, one quoted word per line
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
    """The recorded server of this data folder if its process is alive, else None; never starts one."""
    known = recorded(folder_of(data))
    return known if known and known.process() else None


def stop(data: Path) -> bool:
    """Ends the server of this data folder; False if none ran."""
    folder = folder_of(data)
    if not folder.is_dir():
        return False
    with _alone(folder):
        ended = end_all(folder)
        (folder / "server.json").unlink(missing_ok=True)
        (folder / "server.args").unlink(missing_ok=True)
    return ended


def restart(data: Path, stuck: Server) -> Server:
    """Replaces a server that no longer responds by a new one at the same address; a concurrent second caller gets that one."""
    folder = folder_of(data)
    with _alone(folder):
        other = find(data)
        if other and other.pid != stuck.pid and _comes_up(other):
            return other
        if process := stuck.process():
            kill(process)
        return _start(folder)


def _await_recorded(data: Path) -> Server | None:
    """The recorded server once it accepts logins: its starter may have been killed while it came up."""
    running = find(data)
    return running if running and _comes_up(running) else None


def _comes_up(new: Server) -> bool:
    """Whether the server accepts logins and Bolt connections within its time limit."""
    process = new.process()
    return process is not None and until(lambda: arcadedb.ready(new.http_port) and listens(new.bolt_port), process, START_LIMIT)


def _start(folder: Path) -> Server:
    java, _ = arcadedb.java_and_jars()
    before = recorded(folder)
    for attempt in range(_ATTEMPTS):
        end_all(folder)
        # After a crash, reuse the ports, if free, and the passwords: connected clients continue with the new server.
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
    """Why a server did not start: the signal that killed it, or the last error in its log."""
    if code is not None and code < 0:
        return f": signal {-code} ended it. Ask again; if it ends so each time, look for what ends it (want of memory, a limit)"
    return f"; {folder / 'server.log'} ends with: {last_words(folder)}"
