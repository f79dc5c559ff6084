"""Reads and writes the record of the running server (server.json), readable by its owner alone."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import psutil

from cypher.embedded_server.processes import has_ended, serves

USERS = ("root", "writer", "reader")


@dataclass(frozen=True)
class Server:
    """A running embedded server. `folder` is the folder it serves: a record that was copied or moved names another one."""

    folder: Path
    pid: int
    bolt_port: int
    http_port: int
    passwords: dict[str, str] = field(repr=False)

    @property
    def uri(self) -> str:
        """Its Bolt address."""
        return f"bolt://127.0.0.1:{self.bolt_port}"

    def process(self) -> psutil.Process | None:
        """Its process; None if it has ended or the id now belongs to another process.

        Identified by the folder in its command line: the id may be reused, and the start time shifts with the clock.
        """
        with suppress(psutil.NoSuchProcess):
            found = psutil.Process(self.pid)
            return found if serves(found, self.folder) and not has_ended(found) else None
        return None


def recorded(folder: Path) -> Server | None:
    """The server in this folder's record, running or not; None without a record of this very folder."""
    try:
        data = json.loads((folder / "server.json").read_text("utf-8"))
    except (OSError, ValueError, RecursionError):  # missing or incomplete file: no record
        return None
    return _server(data, folder) if isinstance(data, dict) and data.get("folder") == str(folder) else None


def _server(data: dict[str, Any], folder: Path) -> Server | None:
    pid, ports, passwords = data.get("pid"), [data.get("bolt_port"), data.get("http_port")], data.get("passwords")
    if not isinstance(passwords, dict) or not all(isinstance(passwords.get(user), str) for user in USERS):
        return None
    if type(pid) is not int or not 0 < pid < 2**31 or not all(type(port) is int and 0 < port < 65536 for port in ports):
        return None
    return Server(folder, pid, data["bolt_port"], data["http_port"], passwords)


def record(folder: Path, new: Server) -> None:
    """Writes server.json atomically, so that no reader sees half of it."""
    half = folder / "server.json.new"
    half.touch(mode=0o600)
    half.chmod(0o600)
    half.write_text(json.dumps({**asdict(new), "folder": str(new.folder)}), "utf-8")
    half.replace(folder / "server.json")
