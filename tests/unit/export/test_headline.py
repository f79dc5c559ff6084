"""What an export calls itself: the question with the parties that were asked about, in names and not in ids."""

from collections.abc import Mapping
from typing import Any

import pytest

from explorer.export.contents import About, LoadedContents
from explorer.export.wording import headline, restrictions
from graph.stored_graph import Graph, Node

IRAN, RUSSIA = Node("country:IR", "Country", {"name": "Iran"}), Node("country:RU", "Country", {"name": "Rusia"})


@pytest.mark.parametrize(
    ("what", "parameters", "told", "left"),
    [
        ("Peristiwa", {"first": "country:IR", "second": "country:RU", "limit": 50}, "Peristiwa · Iran · Rusia", ""),
        ("Anggota Iran", {"who": "country:IR"}, "Anggota Iran", ""),  # said already
        ("Peristiwa", {"first": "country:XX", "since": "2019-09-01"}, "Peristiwa", "first = country:XX, since = 2019-09-01"),
        ("Tampilan", {}, "Tampilan", ""),
    ],
)
def test_parties_are_named_and_a_limit_is_left_out(what: str, parameters: Mapping[str, Any], told: str, left: str) -> None:
    contents = LoadedContents(Graph((IRAN, RUSSIA)), About(what, parameters=parameters))
    assert (headline(contents), restrictions(contents)) == (told, left)
