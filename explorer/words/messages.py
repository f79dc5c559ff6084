"""Translations of the interface, Indonesian and English: one gettext catalog each, and localized numbers and dates.

Messages are written in English in the code and looked up in explorer/words/catalogues/<language>/LC_MESSAGES/simpul.po. The
catalogs are read without compilation: a changed translation shows after a restart.
"""

import functools
import gettext
import io
import string
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from babel import dates, lists, numbers
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LANGUAGES = ("id", "en")
"""ISO 639-1 codes of the interface languages; the first is the default."""

NAMES = {"id": "Indonesia", "en": "English"}


def N_(message: str) -> str:
    """Returns the message unchanged: marks a text for the catalog that is translated later."""
    return message


@dataclass(frozen=True)
class Words:
    """Texts, numbers and dates in one language; `words("Search")` returns the translated text."""

    language: str

    def __call__(self, message: str, /, **values: object) -> str:
        """Translates the message and replaces `{name}` by the value of that name."""
        return _filled(_catalogue(self.language).gettext(message), values)

    def plural(self, one: str, many: str, n: int, /, **values: object) -> str:
        """Translates the message for this count; `{n}` is the localized number."""
        return _filled(_catalogue(self.language).ngettext(one, many, n), {"n": self.number(n), **values})

    def number(self, value: float) -> str:
        """Formats a number: 1234.5 is 1.234,5 in Indonesian and 1,234.5 in English."""
        return str(numbers.format_decimal(value, locale=self.language))

    def percent(self, value: float) -> str:
        """Formats a percentage: 0.93 is 93%."""
        return str(numbers.format_percent(value, locale=self.language))

    def date(self, text: str | None) -> str:
        """Formats a date of any precision: '2015-04-05' is 5 Apr 2015, '2015-04' is Apr 2015; '' for none.

        Text that is not a date is returned unchanged.
        """
        if not text:
            return ""
        pattern = {4: "y", 7: "MMM y", 10: "d MMM y"}.get(len(text[:10]))
        padded = f"{text[:10]}-01-01"[:10] if len(text) == 4 else f"{text[:7]}-01" if len(text) == 7 else text[:10]
        try:
            return str(dates.format_date(date.fromisoformat(padded), format=pattern or "d MMM y", locale=self.language))
        except ValueError:
            return text

    def listing(self, items: Iterable[str]) -> str:
        """Joins items: A, B and C."""
        return str(lists.format_list(list(items), locale=self.language))


@functools.cache
def _catalogue(language: str) -> gettext.NullTranslations:
    path = files("explorer.words") / "catalogues" / language / "LC_MESSAGES" / "simpul.po"
    with path.open("rb") as source:
        compiled = io.BytesIO()
        write_mo(compiled, read_po(source, locale=language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def _filled(message: str, values: dict[str, object]) -> str:
    # Only plain {name}: a value such as an article's title may hold braces, and format strings could reach attributes.
    if not values:
        return message
    return "".join(text + (str(values.get(name, "")) if name else "") for text, name, _, _ in string.Formatter().parse(message))


def language_of(asked: Iterable[str | None]) -> str:
    """Returns the first supported language; each may be a code, a locale or an Accept-Language header; default Indonesian.

    'en-US,en;q=0.9,id;q=0.8' is English.
    """
    for text in asked:
        for part in _by_preference(text or ""):
            # 'in' is what old browsers and Java call Indonesian.
            code = {"in": "id"}.get(part, part)
            if code in LANGUAGES:
                return code
    return LANGUAGES[0]


def _by_preference(header: str) -> list[str]:
    weighted = []
    for place, part in enumerate(header.split(",")):
        tag, _, quality = part.strip().partition(";q=")
        try:
            weight = float(quality or 1)
        except ValueError:
            weight = 0.0
        weighted.append((-weight, place, tag.strip().lower().replace("_", "-").split("-")[0]))
    return [tag for _, _, tag in sorted(weighted)]
