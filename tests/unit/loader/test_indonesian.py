"""Indonesian or not; specimens are our own."""

import pytest

from loader.indonesian import other_language

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
