"""Where places are: the middles of countries and regions, and cities; the outlines of countries for a map. Data, read once.

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
"""Words before a name that say what it is: Kota Gaza is Gaza."""


@dataclass(frozen=True)
class Location:
    """A point in degrees, north and east positive; `geonames` is GeoNames' number of a city, '' of what is none."""

    latitude: float
    longitude: float
    geonames: str = ""


def located(node: Node) -> Location | None:
    """Where a country or place is; None where the tables do not know it."""
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
    """The outlines of countries, each longitude, latitude, longitude, latitude and so on."""
    found: list[list[float]] = json.loads((files(__name__) / "outlines.json").read_text("utf-8"))
    return found


@functools.cache
def countries() -> Mapping[str, Location]:
    """The middle of every country, by its code."""
    return {row["code"]: _location(row) for row in _rows("countries.tsv")}


@functools.cache
def _places() -> Mapping[str, Location]:
    """Every name without case and accents; of two of one name the region, then the larger city, which stands first."""
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
