"""Extracts the messages of the code into the catalogs: run `python -m explorer.words.extract_messages` after changing a text.

A development tool: the program itself only reads the catalogs.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from explorer.words.messages import LANGUAGES, NAMES

WORDS = Path(__file__).parent
ROOM = WORDS.parent
CALLED = {"_", "N_", "words"}
"""Functions whose first argument is a message; `.plural` has two."""

Message = str | tuple[str, str]


def messages_in(source: str) -> Iterator[Message]:
    """Yields the messages of Python source: strings passed to `words(…)`, `N_(…)`, `_(…)` and `words.plural(…, …, n)`."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        texts = [arg.value for arg in node.args[:2] if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
        if isinstance(node.func, ast.Name) and node.func.id in CALLED and texts:
            yield texts[0]
        elif isinstance(node.func, ast.Attribute) and node.func.attr == "plural" and len(texts) == 2:
            yield texts[0], texts[1]


def messages_of_the_room() -> dict[Message, list[str]]:
    """All messages of the explorer with their files; a message with a plural replaces the one without."""
    found: dict[Message, list[str]] = {}
    for path in sorted(ROOM.rglob("*.py")):
        for message in messages_in(path.read_text("utf-8")):
            found.setdefault(message, []).append(path.relative_to(ROOM.parent).as_posix())
    plurals = {message[0] for message in found if isinstance(message, tuple)}
    return {message: places for message, places in found.items() if isinstance(message, tuple) or message not in plurals}


def path_of(language: str) -> Path:
    """Path of a language's catalog."""
    return WORDS / "catalogues" / language / "LC_MESSAGES" / "simpul.po"


def gathered(language: str) -> Catalog:
    """Builds the catalog with every message of the code: known translations are kept, English is the message itself."""
    path = path_of(language)
    known = read_po(path.open("rb"), locale=language) if path.exists() else Catalog(locale=language)
    catalogue = Catalog(locale=language, project="Simpul", version="1", charset="utf-8", fuzzy=False)
    catalogue.creation_date = catalogue.revision_date = known.creation_date
    catalogue.msgid_bugs_address, catalogue.last_translator, catalogue.language_team = "", "Simpul", NAMES[language]
    catalogue.header_comment = f"# Simpul: the interface, {language}"
    for message, places in sorted(messages_of_the_room().items(), key=lambda item: str(item[0])):
        old = known.get(message if isinstance(message, str) else message[0])
        text = old.string if old else ""
        if language == "en":
            text = message
        elif isinstance(message, tuple):
            text = (text if isinstance(text, str) else (text or ("",))[0],) * 2  # Indonesian nouns have one form
        catalogue.add(message, text, locations=[(place, 0) for place in dict.fromkeys(places)])
    return catalogue


def _translated(text: object) -> bool:
    return all(text) if isinstance(text, list | tuple) else bool(text)


def main() -> None:
    """Writes both catalogs and prints the untranslated messages."""
    for language in LANGUAGES:
        catalogue = gathered(language)
        path_of(language).parent.mkdir(parents=True, exist_ok=True)
        with path_of(language).open("wb") as target:
            write_po(target, catalogue, width=120, include_lineno=False, omit_header=False)
        missing = [message.id for message in catalogue if message.id and not _translated(message.string)]
        print(f"{language}: {len(catalogue)} messages, {len(missing)} to translate")
        for id in missing:
            print("  ", id)


if __name__ == "__main__":
    main()
