"""Generates and normalizes Indonesian verb forms: "serang" gives menyerang (active), diserang (passive), serang (bare).

The affix rules are those of the standard grammar (Alwi et al., *Tata Bahasa Baku Bahasa Indonesia*, 3rd ed., ch. 4):
meN- assimilates to the first sound of the stem, and k, p, s, t are dropped before a vowel.
"""

VOWELS = "aiueo"
ROOT_PREFIXES = (
    *(
        ("penye", "se"),
        ("penya", "sa"),
        ("penyi", "si"),
        ("penyu", "su"),
        ("pember", "ber"),
        ("peng", ""),
        ("pem", "b"),
        ("pen", "t"),
    ),
    *(("per", ""), ("ber", ""), ("ter", ""), ("ke", ""), ("pe", "")),
)
CLITICS = ("nya", "lah", "kah", "pun", "ku", "mu")


def active_forms(stem: str) -> tuple[str, ...]:
    """The meN- forms in use; several where usage varies ("memperkosa", "memerkosa")."""
    first, second = stem[0], stem[1:2]
    if _syllables(stem) == 1 or (stem.endswith("kan") and len(stem) > 5 and _syllables(stem[:-3]) == 1):  # "mengesahkan"
        return (f"menge{stem}", _plain_active(stem))
    if first in "kpst" and second in VOWELS:
        dropped = {"k": "meng", "p": "mem", "s": "meny", "t": "men"}[first] + stem[1:]
        return (dropped, _plain_active(stem))
    return (_plain_active(stem),)


def _plain_active(stem: str) -> str:
    """The meN- form of a stem that keeps its first sound."""
    first = stem[0]
    if first in "bfvp":
        return f"mem{stem}"
    if first in "dtjcz" or stem.startswith("sy"):
        return f"men{stem}"
    if first in "gkhq" or first in VOWELS:
        return f"meng{stem}"
    if first == "s":
        return f"men{stem}"
    return f"me{stem}"


def passive_form(stem: str) -> str:
    """The di- form."""
    return f"di{stem}"


def _syllables(stem: str) -> int:
    return sum(letter in VOWELS for letter in stem)


def clean(word: str) -> str:
    """The token in lower case, a reduplication reduced to its first part ("serangan-serangan")."""
    word = word.lower().strip("\"'“”‘’()")
    first, dash, second = word.partition("-")
    return first if dash and first and first == second else word


def without_clitic(word: str) -> str | None:
    """The word without -nya, -lah, -kah, -pun, -ku, -mu; None if it has none ("menyerangnya" gives menyerang)."""
    for clitic in CLITICS:
        if word.endswith(clitic) and len(word) > len(clitic) + 3:
            return word[: -len(clitic)]
    return None


def root(word: str) -> str:
    """A crude root shared by "serangan", "menyerang" and "penyerangan"; not a dictionary form.

    Takes a stem of the lexicon or a noun; strips prefixes pe(N)-, per-, ber-, ter-, ke- and suffixes -an, -kan, -i.
    """
    for suffix in ("kan", "an", "i"):
        if word.endswith(suffix) and len(word) > len(suffix) + 3:
            word = word[: -len(suffix)]
            break
    for prefix, restored in ROOT_PREFIXES:
        if word.startswith(prefix) and len(word) > len(prefix) + 2:
            return restored + word[len(prefix) :]
    return word
