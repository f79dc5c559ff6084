"""Summarizes an event in a few words of the article: the trigger and the words that follow it. Pure."""

import re
from collections.abc import Iterable

MOST_WORDS = 5
LONGEST = 48
_ENDS = re.compile(r"[.,;:!?()\"“”‘’\[\]–—]|\s-\s")
_BREAKS = frozenset(
    [
        "yang",
        "pada",
        "karena",
        "ketika",
        "saat",
        "setelah",
        "sebelum",
        "agar",
        "supaya",
        "untuk",
        "dan",
        "serta",
        "namun",
        "tetapi",
        "tapi",
        "sehingga",
        "bahwa",
        "kata",
        "ujar",
        "tutur",
        "sambil",
        "seraya",
        "demi",
        "jika",
        "bila",
        "kalau",
        "meski",
        "walau",
        "sejak",
        "hingga",
        "sampai",
        "tanpa",
        "oleh",
        "adalah",
        "ialah",
        "merupakan",
        "telah",
        "akan",
        "sudah",
    ]
)
_DANGLING = frozenset(
    [
        "di",
        "ke",
        "dari",
        "dengan",
        "terhadap",
        "atas",
        "dalam",
        "sebuah",
        "seorang",
        "para",
        "salah",
        "satu",
        "dua",
        "tiga",
        "itu",
        "ini",
        "secara",
        "kepada",
        "sekitar",
        "mengenai",
        "tentang",
        "seperti",
        "antara",
        "selama",
        "sebagai",
        "melawan",
        "buntut",
        "pihak",
        "apa",
        "beberapa",
        "sejumlah",
        "ada",
    ]
)


def gist_of(trigger: str, sentences: Iterable[str]) -> str:
    """The trigger and the words after it in the first sentence that contains it: "menembak jatuh drone Amerika Serikat"."""
    for sentence in sentences:
        at = sentence.find(trigger)
        if trigger and at >= 0:
            return _cut(trigger, sentence[at + len(trigger) :])
    return trigger


def _cut(trigger: str, rest: str) -> str:
    end = _ENDS.search(rest)
    told = trigger.split()
    words = (rest[: end.start()] if end else rest).split()
    for word in words:
        if len(told) >= MOST_WORDS or word.lower() in _BREAKS or len(" ".join([*told, word])) > LONGEST:
            break
        told.append(word)
    fixed = len(trigger.split())
    left = words[len(told) - fixed :]
    if left and left[0][:1].isupper():  # do not cut a name in half: "terhadap New" of "New Delhi"
        while len(told) > fixed and told[-1][:1].isupper():
            told.pop()
    while len(told) > fixed and told[-1].lower() in _DANGLING:
        told.pop()
    return " ".join(told)
