"""Names of bodies written out: the country and the province at their end, units by their press form."""

import pytest

from loader.body_names import full_name
from loader.language.id.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Polda Jatim", "Polda Jawa Timur"),
        ("Kepolisian Daerah (Polda) Jawa Timur", "Polda Jawa Timur"),
        ("DPRD Kalbar", "DPRD Kalimantan Barat"),
        ("Bank Jatim", "Bank Jatim"),  # as it calls itself
        ("Persija Jakarta", "Persija Jakarta"),  # no short form of a province
        ("Jatim", "Jatim"),  # the province itself is no body
        ("Kemlu AS", "Kementerian Luar Negeri Amerika Serikat"),
    ],
)
def test_full_name(text: str, wanted: str) -> None:
    assert full_name(text, lexicon()) == wanted
