"""Converts ISO 3166-1 alpha-2 country codes to the codes of event data: alpha-3 letters and Correlates of War numbers."""

from functools import cache
from importlib.resources import files

from babel.core import get_global

FORMER = frozenset({"BUR", "ZAR", "DDR", "FXX", "TMP", "YMD"})
"""Alpha-3 codes of countries since renamed, which CLDR lists beside the current ones."""


def alpha3(alpha2: str) -> str | None:
    """Returns RUS for RU; None for what is not a country of ISO 3166-1."""
    return _alpha3().get(alpha2)


def cow_number(alpha2: str) -> str | None:
    """Returns 365 for RU; None for what the Correlates of War project does not count as a state."""
    return _cow().get(_alpha3().get(alpha2, ""))


@cache
def _alpha3() -> dict[str, str]:
    # CLDR lists the three letters of a country as an alias of its two.
    aliases = {letters: codes for letters, codes in get_global("territory_aliases").items() if letters not in FORMER}
    return {
        codes[0]: letters for letters, codes in aliases.items() if len(letters) == 3 and letters.isalpha() and len(codes) == 1
    }


@cache
def _cow() -> dict[str, str]:
    lines = (files("explorer.export") / "cow_numbers.tsv").read_text("utf-8").splitlines()
    return {letters: number for letters, number in (line.split("\t") for line in lines if not line.startswith("#"))}
