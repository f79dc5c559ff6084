"""Alternative names of entities: countries in Indonesian and English (Unicode CLDR), abbreviations of bodies and persons."""

from functools import cache
from importlib.resources import files

from babel import Locale

from graph.name_folding import folded

LANGUAGES = ("id", "en")


def other_names(id: str) -> tuple[str, ...]:
    """Names users may type for this entity besides those in articles; empty if none are known."""
    label, _, code = id.partition(":")
    country = tuple(name for names in _territories() if (name := names.get(code))) if label == "country" else ()
    return tuple(dict.fromkeys((*country, *_listed().get(id, ()))))


def ids_beginning(text: str, most: int = 20) -> list[str]:
    """Ids of entities with such a name that begins with the text, exact matches first; none for a single letter."""
    query = folded(text)
    if len(query) < 2:
        return []
    found = sorted((name, id) for name, ids in _ids_by_name().items() if name.startswith(query) for id in ids)
    return list(dict.fromkeys(id for _, id in found))[:most]


@cache
def _territories() -> tuple[dict[str, str], ...]:
    return tuple({str(code): str(name) for code, name in Locale(code).territories.items()} for code in LANGUAGES)


@cache
def _listed() -> dict[str, tuple[str, ...]]:
    lines = (files("graph") / "other_names.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {id: tuple(name.strip() for name in names.split(";")) for id, names in rows}


@cache
def _ids_by_name() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    countries = (f"country:{code}" for code in _territories()[0] if len(code) == 2 and code.isalpha())
    for id in dict.fromkeys((*countries, *_listed())):
        for name in other_names(id):
            found.setdefault(folded(name), []).append(id)
    return {name: tuple(dict.fromkeys(ids)) for name, ids in found.items()}
