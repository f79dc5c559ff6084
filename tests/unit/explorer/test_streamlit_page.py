"""What Streamlit itself says: that our table of it is what the installed Streamlit says."""

from functools import cache
from pathlib import Path

import pytest
import streamlit

from explorer.widgets.streamlit_page import table
from explorer.words.messages import Words


@cache
def scripts() -> str:
    """Everything the installed Streamlit runs in the browser."""
    folder = Path(streamlit.__file__).parent / "static" / "static" / "js"
    return "\n".join(path.read_text("utf-8") for path in folder.glob("*.js"))


@pytest.mark.parametrize("english", table(Words("en")))
def test_streamlit_still_says_what_is_translated(english: str) -> None:
    assert any(f"{quote}{english}{quote}" in scripts() for quote in "`\"'"), english


def test_in_english_and_indonesian_nothing_is_left_out() -> None:
    assert all(table(Words("id")).values())
    assert table(Words("id"))["Download as CSV"] == "Unduh sebagai CSV"
