"""`python -m tests.endurance --rounds 20 --engine embedded --sessions 50 --seconds 600`: kills, a full disk, many readers.

Prints one line a trial and a table at the end; exits with 1 when anything was lost, half or double, or a page failed.
"""

import argparse
import random
import sys
import tempfile
from pathlib import Path

from tests.endurance.full_disk import full_disk
from tests.endurance.kills import Tally, embedded_engine, neo4j_engine, round_of_kills
from tests.endurance.sessions import many_sessions


def main() -> int:
    """Runs what is asked for; 0 when nothing was lost."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=20, help="loads that are killed five times each, an engine")
    options.add_argument("--engine", choices=("embedded", "neo4j", "both"), default="both")
    options.add_argument("--sessions", type=int, default=50)
    options.add_argument("--seconds", type=float, default=600.0, help="how long the sessions click; 0 leaves them out")
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    chance, tally = random.Random(given.seed), Tally()
    engines = [embedded_engine, neo4j_engine] if given.engine == "both" else [globals()[f"{given.engine}_engine"]]
    for engine in engines:
        for number in range(given.rounds):
            with tempfile.TemporaryDirectory(prefix="simpul-endure-") as folder:
                round_of_kills(engine, Path(folder), number, chance, tally)
    if given.engine != "neo4j":
        full_disk(tally)
    if given.seconds:
        many_sessions(given.sessions, given.seconds, tally)
    print(tally.told())
    return int(bool(tally.failures))


sys.exit(main())
