"""Runs `neo4j-admin database import` if it is installed on this machine, else builds the command to run elsewhere."""

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from graph.errors import DatabaseError

PROGRAM = "neo4j-admin"


def program(environ: Mapping[str, str] = os.environ) -> str | None:
    """Path of `neo4j-admin` on this machine: under NEO4J_HOME, else on the PATH; None if it is not installed."""
    home = environ.get("NEO4J_HOME")
    return (shutil.which(PROGRAM, path=str(Path(home) / "bin")) if home else None) or shutil.which(PROGRAM)


def arguments(name: str, files: Sequence[str]) -> list[str]:
    """Command-line arguments that import into the database of this name, which must not exist yet."""
    return ["database", "import", "full", name, *files]


def command(name: str, files: Sequence[str]) -> str:
    """The command to type where Neo4j is, in the folder of the files, while it is stopped; it overwrites an empty database."""
    bare = [option.replace(str(Path(option.rpartition("=")[2]).parent) + os.sep, "") for option in files]
    return shlex.join([PROGRAM, *arguments(name, ["--overwrite-destination", *bare])])


def run_import(found: str, name: str, files: Sequence[str], log: Path) -> None:
    """Runs the import with this program; its output goes to `log`.

    Raises:
        DatabaseError: the import fails, most often because a database of this name exists.
    """
    with log.open("wb") as out:
        done = subprocess.run(
            [str(Path(found).absolute()), *arguments(name, files)],
            cwd=log.parent,  # neo4j-admin writes its report of bad rows, import.report, here
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            check=False,
        )
    if done.returncode:
        told = [line.strip() for line in log.read_text("utf-8", "replace").splitlines() if line.strip()]
        why = next(
            (line for line in told if "already exist" in line or "rror" in line), told[-1] if told else "no reason given"
        )
        raise DatabaseError(f"{PROGRAM} did not import: {why[:300]} (all of it: {log})")
