"""Sentences as blocks: what is copied with one."""

import pytest

from explorer.panel import copy_item
from explorer.read.evidence import ArticleRef
from explorer.words.messages import Words

TITLE, URL = "Armenia bekukan keanggotaan", "https://kabar.test/armenia"


@pytest.mark.parametrize(
    ("article", "source"),
    [
        (ArticleRef("a", TITLE, "2024-02-23", "Kabar", URL), f"Kabar, “{TITLE}”, 23 Feb 2024, {URL}"),
        (ArticleRef("a", None, None, "Kabar", None), "Kabar"),
        (ArticleRef("a", TITLE, "2024-02", None, "javascript:alert(1)"), f"“{TITLE}”, Feb 2024"),
        (ArticleRef("a", "satu\n\u202edua", None, None, None), "“satu dua”"),  # nothing that breaks a line or turns it around
        (ArticleRef("a", None, None, None, None), ""),
    ],
)
def test_a_source_is_written_as_in_a_text(article: ArticleRef, source: str) -> None:
    assert copy_item(Words("en"), article)["source"] == source
