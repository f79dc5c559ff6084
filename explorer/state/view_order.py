"""The order in which saved views are stepped through: `order.txt` in the views folder, the slug of one view a line.

A file of its own, because moving one view must not rewrite the others, which may be in use or handed on. It may be written by
hand; what it says of no view is passed over, and views it does not name come after the others.
"""

from collections.abc import Iterable
from pathlib import Path

from cypher.atomic_file import write_whole

FILE = "order.txt"  # not .json: a view may be called "order"
LARGEST = 1_000_000
"""Bytes that are read; 10,000 names have less."""


def read_order(folder: Path) -> dict[str, int]:
    """Slug → place; empty if nobody gave an order, or where the file cannot be read."""
    try:
        with (folder / FILE).open("rb") as source:
            lines = source.read(LARGEST).decode("utf-8", "replace").splitlines()
    except OSError:
        return {}
    return {slug: place for place, slug in enumerate(dict.fromkeys(line.strip() for line in lines))}


def write_order(folder: Path, slugs: Iterable[str]) -> None:
    """Writes the order down, whole or not at all. Raises OSError where it cannot be written."""
    write_whole(folder / FILE, "".join(f"{slug}\n" for slug in slugs))


def moved(slugs: Iterable[str], slug: str, by: int) -> list[str]:
    """The order with one of them so many places down (up where negative), at most to the end; others keep their order."""
    order = list(slugs)
    if slug in order:
        place = order.index(slug)
        order.insert(max(0, min(place + by, len(order) - 1)), order.pop(place))
    return order
