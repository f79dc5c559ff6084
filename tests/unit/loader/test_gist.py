"""What an event is called in a few words of the article."""

import pytest

from loader.coreference_features.gist import gist_of


@pytest.mark.parametrize(
    ("trigger", "sentence", "gist"),
    [
        ("menembak jatuh", "Iran menembak jatuh drone Amerika Serikat di Hormuz.", "menembak jatuh drone Amerika Serikat"),
        ("menyerang", "Houthi menyerang kilang minyak, kata Riyadh.", "menyerang kilang minyak"),
        # not half a name, nor what led to it
        ("menggunakan", "Khan menggunakan senjata nuklir terhadap New Delhi.", "menggunakan senjata nuklir"),
        (
            "mempublikasikan",
            "Media mempublikasikan investigasi mengenai dugaan itu.",
            "mempublikasikan investigasi mengenai dugaan",
        ),
        ("setuju", "Trump setuju untuk bertemu.", "setuju"),
    ],
)
def test_the_words_that_tell_it_and_what_follows(trigger: str, sentence: str, gist: str) -> None:
    assert gist_of(trigger, [sentence]) == gist
