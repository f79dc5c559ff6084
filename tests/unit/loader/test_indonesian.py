"""Indonesian or not; specimens are our own."""

# ruff: noqa: E501 (whole paragraphs)

from pathlib import Path

import pytest

from loader.read.indonesian import other_language

DATA = Path(__file__).parents[2] / "data"
INDONESIAN = [
    "Presiden Rusia tiba di Kabul pada hari Senin untuk membahas perdamaian dengan para pemimpin negara itu.",
    # names of foreign places and people, few common words
    "Vladimir Putin dan Xi Jinping bertemu di Samarkand. Keduanya membahas Taiwan, Ukraina, NATO dan Uni Eropa.",
    # one short sentence
    "Pasukan itu mundur dari kota.",
]
OTHERS = [
    ("The president arrived in Kabul on Monday to talk about peace with the leaders of the country.", "English"),
    ("Perdana Menteri berkata bahawa polis telah menahan dua lelaki kerana mencuri wang syarikat itu pada Khamis.", "Malay"),
    ("Президент России прибыл в Кабул, чтобы обсудить мир с лидерами страны в понедельник.", "Russian"),
    ("De president kwam maandag aan in Kabul om met de leiders van het land over vrede te praten.", "Dutch"),
    ("12 34 56 789", "no words"),
    ("", "no words"),
]


@pytest.mark.parametrize("text", INDONESIAN)
def test_indonesian_is_recognized(text: str) -> None:
    assert other_language(text) is None


@pytest.mark.parametrize(("text", "language"), OTHERS)
def test_other_languages_are_named(text: str, language: str) -> None:
    assert other_language(text) == language


MALAY = [line.split(" ", 1) for line in (DATA / "malay.txt").read_text("utf-8").splitlines() if not line.startswith("#")]


def told(half: str) -> float:
    """The share of short Malay reports that are called so."""
    reports = [text for of, text in MALAY if of == half]
    return sum(other_language(text) == "Malay" for text in reports) / len(reports)


def test_malay_is_told_from_indonesian() -> None:
    """Two sentences each; four of twenty that no word was listed for have no word that only Malay has."""
    assert told("dev") == 1
    assert told("apart") >= 0.8


def test_an_article_about_malaysia_is_indonesian() -> None:
    text = (
        "Perdana Menteri Malaysia Anwar Ibrahim bertemu Presiden Prabowo Subianto di Kuala Lumpur. Keduanya membahas perbatasan "
        "di Sebatik dan pekerja Indonesia di Sabah. Anwar mengatakan kedua negara akan membentuk tim bersama."
    )
    assert other_language(text) is None
