"""Order of the saved views when stepping through them: `order.txt` in the views folder, one slug per line.

A separate file, because moving one view must not rewrite the others, which may be in use or shared. It may be edited by hand:
lines that name no view are ignored, and views it does not name come after the others.
"""

from collections.abc import Iterable
from pathlib import Path

from cypher.atomic_file import write_whole

FILE = "order.txt"  # not .json: a view may be called "order"
LARGEST = 1_000_000
"""Maximum bytes read; 10,000 names have less."""


def read_order(folder: Path) -> dict[str, int]:
    """Maps slugs to positions; empty if no order is saved, or the file cannot be read."""
    try:
        with (folder / FILE).open("rb") as source:
            lines = source.read(LARGEST).decode("utf-8", "replace").splitlines()
    except OSError:
        return {}
    return {slug: place for place, slug in enumerate(dict.fromkeys(line.strip() for line in lines))}


def write_order(folder: Path, slugs: Iterable[str]) -> None:
    """Writes the order, whole or not at all. Raises OSError if it cannot be written."""
    write_whole(folder / FILE, "".join(f"{slug}\n" for slug in slugs))


def moved(slugs: Iterable[str], slug: str, by: int) -> list[str]:
    """Returns the order with one slug moved `by` positions down (up if negative), at most to the end."""
    order = list(slugs)
    if slug in order:
        place = order.index(slug)
        order.insert(max(0, min(place + by, len(order) - 1)), order.pop(place))
    return order
