"""Loads onto a disk that is too small, then given room: what was reported is there, and loading again completes it."""

import subprocess
import tempfile
from pathlib import Path

from cypher import embedded_server
from cypher.database import connect
from graph.errors import SimpulError
from graph.settings import Settings
from loader.write.store import write_graphs
from tests.endurance.kills import Tally, articles

SIZES = (6, 9, 14, 19, 30)
"""Megabytes of the disk at first."""


def full_disk(tally: Tally) -> None:
    """One load for each size of the disk; needs the right to mount a tmpfs, else it says so."""
    for size in SIZES:
        with tempfile.TemporaryDirectory(prefix="simpul-disk-") as folder:
            if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}m", "tmpfs", folder], check=False).returncode:
                tally.figures.append("        full disk: not tried, no right to mount a tmpfs")
                return
            try:
                _filled(Path(folder), size, tally)
            finally:
                embedded_server.stop(Path(folder))
                subprocess.run(["umount", "-l", folder], check=False)


def _filled(folder: Path, size: int, tally: Tally) -> None:
    reported, said, settings = [0], "", Settings(data=folder, query_timeout=120)
    try:
        with connect(settings) as database:
            write_graphs(database, articles(), reported.append, batch=200)
    except SimpulError as error:
        said = str(error)
    if not any(word in said for word in ("disk", "room", "No space", "space left")):
        tally.fail(f"disk of {size} MB: the message names no disk: {said[:200]!r}")
    subprocess.run(["mount", "-o", "remount,size=300m", str(folder)], check=True)
    with connect(settings) as database:
        there = {row[0] for row in database.read("MATCH (a:Article) RETURN a.id", limit=1000).rows}
        if lost := [graph.id for graph in articles()[: reported[-1]] if graph.id not in there]:
            tally.fail(f"disk of {size} MB: {len(lost)} of {reported[-1]} reported articles are lost")
        if write_graphs(database, articles()).articles != len(articles()):
            tally.fail(f"disk of {size} MB: loading again does not complete it")
    tally.tried["embedded: full disks, then room"] += 1
    print(f"disk of {size} MB: {reported[-1]} stored, then: {said[:150]}", flush=True)
