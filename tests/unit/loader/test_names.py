"""Names as text: words, folding, ids, sounds."""

import pytest

from loader.entities.person_names import same_person
from loader.language.id.lexicon import lexicon
from loader.names import folded, person_slug, slug, sound, words_of


def test_an_apostrophe_is_inside_a_word_and_a_hyphen_is_not() -> None:
    assert [word.text for word in words_of("Sana'a, Ulan-Ude, N’Djamena")] == ["Sana'a", "Ulan", "Ude", "N’Djamena"]


def test_words_stand_where_they_say() -> None:
    text = "‚ÄúRusia‚Äù dan (AS) — ‘Peru’"
    assert all(text[word.start : word.end] == word.text for word in words_of(text))
    assert [word.text for word in words_of(text)] == ["Rusia", "dan", "AS", "Peru"]


SLUGS = [
    ("Sergei Lavrov", "sergei-lavrov"),
    # accents, letters that Unicode does not take apart, apostrophes, a script of its own
    ("José Ramos-Horta", "jose-ramos-horta"),
    ("Özgür Ełk", "ozgur-elk"),
    ("Hay'at Tahrir al-Sham", "hayat-tahrir-al-sham"),
    ("  СБУ ", "сбу"),
    ("...", ""),
]


@pytest.mark.parametrize(("name", "expected"), SLUGS)
def test_a_slug_is_plain_and_stable(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_folding_keeps_letters_and_drops_marks() -> None:
    assert folded("TÜRKİYE") == "turkiye"


SAME_SOUND = [
    ("Vladimir", "Wladimir"),
    ("Zelensky", "Zelenskyy"),
    ("Khamenei", "Khameini"),
    ("Muqtada as-Sadr", "Moqtada al-Sadr"),
]
OTHER_SOUND = [("Rusia", "Prusia"), ("Merkel", "Macron"), ("Lavrov", "Lapid")]


@pytest.mark.parametrize(("one", "other"), SAME_SOUND)
def test_spellings_of_one_name_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("one", "other"), OTHER_SOUND)
def test_other_names_sound_otherwise(one: str, other: str) -> None:
    assert sound(one) != sound(other)


PERSONS = [
    ("Quispe", "Elmer Quispe", "surname"),
    ("Elmer", "Elmer Quispe", "first name"),
    # particles alone make no difference
    ("Hamza bin Laden", "Hamza Laden", "exact"),
    # spelling, short form of the given name, a slip of the keys
    ("Wladimir Petrov", "Vladimir Petrov", "variant"),
    ("Mike Rogers", "Michael Rogers", "variant"),
    ("Elmer Quispes", "Elmer Quispe", "variant"),
    # other given name, other surname, a short word alone
    ("Rosa Quispe", "Elmer Quispe", None),
    ("Elmer Araya", "Elmer Quispe", None),
    ("Lu", "Elmer Li", None),
]


@pytest.mark.parametrize(("short", "full", "rule"), PERSONS)
def test_a_name_is_another_persons_for_a_reason_or_not_at_all(short: str, full: str, rule: str | None) -> None:
    match = same_person(short, full, lexicon().given)
    assert (match.rule if match else None) == rule


def test_short_forms_of_a_given_name_meet_in_one_id() -> None:
    assert person_slug("Mike Rogers", lexicon().given) == person_slug("Michael Rogers", lexicon().given) == "michael-rogers"
