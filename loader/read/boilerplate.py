"""Detects site boilerplate: known opening phrases (boilerplate.txt), photo credits, time stamps."""

import re
from functools import cache
from importlib.resources import files

_WORD = re.compile(r"\w+")
# An agency's name alone is a credit only at the end: 'Polisi Federal Australia (AFP) akan bertindak' is news.
_PHOTO_CREDIT = re.compile(
    r"\b(?:(?:foto|photo|ilustrasi)\s?[:/]|(?:dok|doc)\s?[:/.])\s?\S+|\((?:foto|photo|dok)\b[^)]{0,60}\)"
    r"|\((?:ap|afp|reuters|epa|getty)\b[^)]{0,60}\)\W*$",
    re.I,
)
_SCRIPT = re.compile(r"adsbygoogle|googletag\.|function\s*\(|window\.\w+\s*=|document\.write", re.I)
_TIME_AGO = re.compile(r"^\s*\d+ (?:detik|menit|jam|hari|minggu|bulan) (?:yang )?lalu\b", re.I)
_STAMP = re.compile(r"^\W*(?:\w+,\s*)?\d{1,2}[ /-](?:\w{3,9}|\d{1,2})[ /-]\d{2,4}\b.{0,40}$")
# A word of boilerplate alone makes a line boilerplate when the line has at most FEW_WORDS, a phrase when at most
# MOST_BOILERPLATE_WORDS.
FEW_WORDS = 6
MOST_BOILERPLATE_WORDS = 30


@cache
def _phrases() -> tuple[tuple[str, ...], re.Pattern[str]]:
    lines = files("loader.read").joinpath("boilerplate.txt").read_text(encoding="utf-8").splitlines()
    phrases = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    anywhere = "|".join(re.escape(p[1:]) for p in phrases if p[0] == "*")  # 'menginstal aplikasi' may be news
    return tuple(p for p in phrases if p[0] != "*"), re.compile(rf"(?<!\w)(?:{anywhere})")


def is_boilerplate(text: str) -> bool:
    """Whether a paragraph or sentence begins like boilerplate, or is a photo credit, a time stamp or a relative time."""
    begins, anywhere = _phrases()
    low = text.lower().lstrip(" •>»|-–—[(\"'")
    if _TIME_AGO.match(text) or _STAMP.match(text) or _SCRIPT.search(text) or (len(text) < 300 and _PHOTO_CREDIT.search(text)):
        return True
    words = len(_WORD.findall(text))
    return (
        low.startswith(begins)
        and any(low.startswith(one) and words <= (MOST_BOILERPLATE_WORDS if _is_telling(one) else FEW_WORDS) for one in begins)
    ) or (words <= MOST_BOILERPLATE_WORDS and anywhere.search(low) is not None)


def _is_telling(phrase: str) -> bool:
    """Whether a phrase marks a whole sentence as boilerplate; a single word does not ('Kontak senjata terjadi di …')."""
    return " " in phrase or not phrase[-1].isalpha()
