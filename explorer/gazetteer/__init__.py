"""Gazetteer: coordinates of countries, regions and cities, and the outlines of countries for a map. Data, read once.

Cities are GeoNames' (https://www.geonames.org, CC BY 4.0), outlines and countries Natural Earth's (public domain); both are
made by training/gazetteer.py. Regions, seas and buildings are written by hand, to about a degree.
"""

import csv
import functools
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files

from graph.name_folding import folded
from graph.stored_graph import Node

KINDS = (
    "kota",
    "kabupaten",
    "provinsi",
    "pulau",
    "wilayah",
    "distrik",
    "negara bagian",
    "jalur",
    "kamp",
    "bandara",
    "pelabuhan",
)
"""Words before a name that give its kind: Kota Gaza is Gaza."""


@dataclass(frozen=True)
class Location:
    """A point in degrees, north and east positive; `geonames` is the GeoNames id of a city, '' otherwise."""

    latitude: float
    longitude: float
    geonames: str = ""


def located(node: Node) -> Location | None:
    """Looks up a country or place; None if the tables do not have it."""
    if node.label == "Country":
        return countries().get(node.id.partition(":")[2].upper())
    if node.label != "Place":
        return None
    known = _places()
    for name in (node.name, *map(str, node.properties.get("aliases") or ())):
        plain = folded(name)
        for kind in ("", *KINDS):
            if (bare := plain.removeprefix(kind).strip()) and (kind == "" or bare != plain) and bare in known:
                return known[bare]
    return None


@functools.cache
def outlines() -> list[list[float]]:
    """The outlines of countries, each a list of longitude, latitude, longitude, latitude and so on."""
    found: list[list[float]] = json.loads((files(__name__) / "outlines.json").read_text("utf-8"))
    return found


@functools.cache
def countries() -> Mapping[str, Location]:
    """The center of every country, by its code."""
    return {row["code"]: _location(row) for row in _rows("countries.tsv")}


@functools.cache
def _places() -> Mapping[str, Location]:
    """All names without case and accents; of two with one name the region wins, then the larger city, which comes first."""
    found: dict[str, Location] = {}
    for table in ("regions.tsv", "cities.tsv"):
        for row in _rows(table):
            found.setdefault(folded(row["name"]), _location(row))
    return found


def _location(row: Mapping[str, str]) -> Location:
    return Location(float(row["latitude"]), float(row["longitude"]), row.get("geonames") or "")


def _rows(name: str) -> Iterator[dict[str, str]]:
    lines = (files(__name__) / name).read_text("utf-8").splitlines()
    return iter(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))
