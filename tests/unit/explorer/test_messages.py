"""The two languages of the interface: complete, chosen by the reader, numbers and dates as they write them."""

import re

import pytest
from babel.messages.pofile import read_po

from explorer.words.extract_messages import messages_in, messages_of_the_room, path_of
from explorer.words.messages import LANGUAGES, Words, language_of

PLACE = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_of_the_code_is_in_the_catalogue(language: str) -> None:
    with path_of(language).open("rb") as source:
        catalogue = read_po(source, locale=language)
    for message in messages_of_the_room():
        found = catalogue.get(message if isinstance(message, str) else message[0])
        assert found is not None, f"{message!r} is not in {language}: run python -m explorer.words.extract_messages"
        texts = [found.string] if isinstance(found.string, str) else found.string
        assert all(texts), f"{message!r} is not translated in {language}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_catalogue_holds_what_the_code_no_longer_says(language: str) -> None:
    said = {message if isinstance(message, str) else message[0] for message in messages_of_the_room()}
    with path_of(language).open("rb") as source:
        for message in read_po(source, locale=language):
            if message.id:
                assert (message.id if isinstance(message.id, str) else message.id[0]) in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_places_that_are_filled(language: str) -> None:
    with path_of(language).open("rb") as source:
        for message in read_po(source, locale=language):
            if not message.id:
                continue
            asked = message.id if isinstance(message.id, str) else message.id[1]
            texts = [message.string] if isinstance(message.string, str) else list(message.string)[-1:]
            for text in texts:
                assert set(PLACE.findall(text)) == set(PLACE.findall(asked)), message.id


def test_indonesian_is_not_english() -> None:
    id, en = Words("id"), Words("en")
    assert id("Search") == "Cari"
    assert en("Search") == "Search"
    assert id.plural("{n} article", "{n} articles", 5) == "5 artikel"
    assert en.plural("{n} article", "{n} articles", 1) == "1 article"


def test_no_translation_says_itself_twice() -> None:
    catalogue = read_po(path_of("id").open("rb"))
    texts = [
        text for message in catalogue for text in ([message.string] if isinstance(message.string, str) else message.string)
    ]
    assert [text for text in texts if re.match(r"(.{20,})\1$", text, re.DOTALL)] == []


def test_messages_are_found_in_code() -> None:
    source = 'words("One")\nN_("Two")\nwords.plural("{n} a", "{n} b", 3)\nother("No")\nwords(name)'
    assert set(messages_in(source)) == {"One", "Two", ("{n} a", "{n} b")}


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        (["en-US,en;q=0.9,id;q=0.8"], "en"),
        (["id-ID,id;q=0.9,en;q=0.8"], "id"),
        (["de-DE,de;q=0.9,en;q=0.5"], "en"),  # German is not spoken here; English is what they also read
        (["fr"], "id"),
        (["in"], "id"),  # what Java and old browsers call Indonesian
        (["en;q=0.1,id;q=0.9"], "id"),
        ([None, "", "en"], "en"),
        (["en;q=nonsense,id"], "id"),
        ([], "id"),
    ],
)
def test_the_first_language_we_speak_is_chosen(asked: list[str | None], language: str) -> None:
    assert language_of(asked) == language


@pytest.mark.parametrize(
    ("language", "text", "written"),
    [
        ("id", "2015-04-05", "5 Apr 2015"),
        ("en", "2015-04-05", "5 Apr 2015"),
        ("id", "2021-08", "Agu 2021"),
        ("en", "2021-08", "Aug 2021"),
        ("id", "2013", "2013"),
        ("id", None, ""),
        ("id", "kemarin", "kemarin"),
        ("en", "2021-13-45", "2021-13-45"),
    ],
)
def test_dates_are_written_as_precisely_as_they_are_known(language: str, text: str | None, written: str) -> None:
    assert Words(language).date(text) == written


def test_numbers_are_written_as_readers_do() -> None:
    assert Words("id").number(1234.5) == "1.234,5"
    assert Words("en").number(1234.5) == "1,234.5"
    assert Words("en").percent(0.93) == "93%"


def test_values_are_not_format_strings() -> None:
    assert Words("en")("Selected: {name}", name="{name.__class__} <b>") == "Selected: {name.__class__} <b>"
