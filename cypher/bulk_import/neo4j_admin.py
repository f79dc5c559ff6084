"""`neo4j-admin database import`: run where the program is on this machine, else told as a command to type elsewhere."""

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from graph.errors import DatabaseError

PROGRAM = "neo4j-admin"


def program(environ: Mapping[str, str] = os.environ) -> str | None:
    """Where `neo4j-admin` is on this machine: below NEO4J_HOME, else on the PATH; None where it is not."""
    home = environ.get("NEO4J_HOME")
    return (shutil.which(PROGRAM, path=str(Path(home) / "bin")) if home else None) or shutil.which(PROGRAM)


def arguments(name: str, files: Sequence[str]) -> list[str]:
    """Those of an import into the database of this name, which must not be there yet."""
    return ["database", "import", "full", name, *files]


def command(name: str, files: Sequence[str]) -> str:
    """What to type where Neo4j is, in the folder of the files, while it is stopped; an empty database there is overwritten."""
    bare = [option.replace(str(Path(option.rpartition("=")[2]).parent) + os.sep, "") for option in files]
    return shlex.join([PROGRAM, *arguments(name, ["--overwrite-destination", *bare])])


def run_import(found: str, name: str, files: Sequence[str], log: Path) -> None:
    """Import with this program; what it says goes to `log`.

    Raises:
        DatabaseError: it refuses, most often because a database of this name is there.
    """
    with log.open("wb") as out:
        done = subprocess.run(
            [str(Path(found).absolute()), *arguments(name, files)],
            cwd=log.parent,  # where it leaves its report of bad rows, import.report
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
