"""Whether a text is Indonesian: by its commonest words, and by py3langid where they are few."""

import re

from loader.cleaning import COMMON_WORDS

_WORD = re.compile(r"[^\W\d_]+")
# Malay and Indonesian share most words; these are spelled differently or used by one alone.
_MALAY_WORDS = "kerana bahawa polis manakala sahaja mesyuarat syarikat isnin khamis jumaat telefon memaklumkan menerusi"
_INDONESIAN_WORDS = (
    "karena bahwa polisi bisa saja senin kamis jumat minggu perusahaan mengatakan ujar ujarnya katanya saat usai"
)
_MALAY, _INDONESIAN = frozenset(_MALAY_WORDS.split()), frozenset(_INDONESIAN_WORDS.split())
_LANGUAGES = {"en": "English", "ms": "Malay", "jv": "Javanese", "nl": "Dutch", "ar": "Arabic", "zh": "Chinese", "ru": "Russian"}
SAMPLE = 6000  # characters looked at
FEWEST_COMMON = 0.14  # share of common words from which a text is Indonesian or Malay


def other_language(text: str) -> str | None:
    """The language of a text that is not Indonesian ('English', 'Malay', else a code such as 'tl'); None for Indonesian."""
    words = [word.lower() for word in _WORD.findall(text[:SAMPLE])]
    if not words:
        return "no words"
    common = sum(word in COMMON_WORDS for word in words) / len(words)
    malay, indonesian = (sum(word in these for word in words) for these in (_MALAY, _INDONESIAN))
    if malay >= 3 and malay > indonesian:
        return "Malay"
    # Short or name-heavy texts have few common words; py3langid takes much Indonesian for Malay, so both count.
    if common >= FEWEST_COMMON or (code := _classified(" ".join(words))) in ("id", "ms"):
        return None
    return _LANGUAGES.get(code, code)


def _classified(text: str) -> str:
    import py3langid  # type: ignore[import-untyped] # its model takes half a second to load, and few articles need it

    return str(py3langid.classify(text)[0])
