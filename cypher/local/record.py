"""The record of the running server (server.json), readable by its owner alone."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

import psutil


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


def recorded(folder: Path) -> Server | None:
    """The server this folder's record names, whether it still runs or not; None without a record."""
    try:
        return Server(**json.loads((folder / "server.json").read_text("utf-8")))
    except (OSError, ValueError, TypeError):  # none yet, or a torn file: the same as none
        return None


def record(folder: Path, new: Server) -> None:
    """Write server.json in one step, so that nobody reads half of it."""
    half = folder / "server.json.new"
    half.touch(mode=0o600)
    half.chmod(0o600)
    half.write_text(json.dumps(asdict(new)), "utf-8")
    half.replace(folder / "server.json")
