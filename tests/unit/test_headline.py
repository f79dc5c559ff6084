"""Passive words behind who did it lose their prefix; nouns that begin with di keep it."""

import pytest

from graph.headline import in_headline


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("diserang dengan drone", "serang dengan drone"),
        ("didukung", "dukung"),
        ("Ditangkap", "tangkap"),
        ("dialog", "dialog"),
        ("diplomasi", "diplomasi"),
        ("diskusi panel", "diskusi panel"),
        ("di balik serangan", "di balik serangan"),
        ("menyerang", "menyerang"),
        ("", ""),
    ],
)
def test_headline(words: str, wanted: str) -> None:
    assert in_headline(words) == wanted
