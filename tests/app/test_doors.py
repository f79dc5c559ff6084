"""The doors of the app, the desk and the address, lead to the same check as the command line's."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from cypher.database import connect
from graph.settings import Settings
from tests.app.test_other_pages import run_typed
from tests.integration.test_safety import ATTEMPTS
from tests.integration.test_store import stored

Open = Callable[..., AppTest]
TYPED = [ATTEMPTS[aim][number] for aim in ("write", "schema", "server", "files") for number in (0, 5)]
VALUES = ["country:RU'}) DETACH DELETE n //", "x\nCREATE (n:Bulk)", "../../../../etc/passwd", "<script>alert(1)</script>"]


def everything(settings: Settings) -> object:
    with connect(settings) as database:
        return stored(database)


def test_the_desk_refuses_and_goes_on(open_page: Open, loaded: Settings) -> None:
    before = everything(loaded)
    for text in TYPED:
        test = run_typed(open_page("cypher_desk"), text)
        assert not test.exception, text
        assert not test.dataframe, text
    assert everything(loaded) == before


@pytest.mark.parametrize("value", VALUES)
def test_an_address_holds_values_and_never_a_part_of_a_query(open_page: Open, loaded: Settings, value: str) -> None:
    before = everything(loaded)
    for page, address in (
        ("questions", {"q": "timeline_of", "p.who": value, "p.limit": value}),
        ("questions", {"q": value}),
        ("graph", {"s": value}),
        ("graph", {"view": value}),
        ("article", {"id": value, "n": value}),
    ):
        test = open_page(page, **address)
        assert not test.exception, (page, address)
    assert everything(loaded) == before
