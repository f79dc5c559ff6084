"""Normalizes names of organizations (expands short forms, adds the country) and looks them up in the lexicon."""

import re

from loader.language.id.lexicon import Entry, Form, Lexicon
from loader.names import folded, words_of

# Function words inside an organization's name: "Kementerian Hukum dan HAM", "Institut untuk Perdamaian".
LINKS = frozenset({"dan", "untuk", "bagi", "atas", "urusan", "bidang"})

# State organizations carry its name: the country after them is expanded even as a demonym ("Kementerian Pertahanan Saudi").
STATE_WORDS = frozenset({"Kementerian", "Departemen", "Kedutaan", "Koalisi", "Angkatan", "Kepolisian", "Parlemen"})

# Firms keep their own short name: "Bank Jatim".
FIRMS = frozenset({"Bank", "PT"})

# "koalisi yang dipimpin Saudi" is "Koalisi Arab Saudi".
COALITION_LED_BY = r"koalisi(?: militer| maritim| internasional)?,? (?:pimpinan|(?:yang )?dipimpin(?: oleh)?)"
_LED = re.compile(rf"{COALITION_LED_BY}(?= )", re.IGNORECASE)

# An abbreviation inside a name: "Kepolisian Daerah (Polda) Jawa Timur".
ABBREVIATION = re.compile(r" ?\([\w-]{2,12}\)(?= )")

# Units that the press calls by their abbreviation.
UNITS = {
    "Kepolisian Daerah ": "Polda ",
    "Kepolisian Resor ": "Polres ",
    "Kepolisian Sektor ": "Polsek ",
    "Komando Daerah Militer ": "Kodam ",
    "Komando Resor Militer ": "Korem ",
    "Komando Distrik Militer ": "Kodim ",
    "Komando Rayon Militer ": "Koramil ",
}


def full_name(text: str, lexicon: Lexicon) -> str:
    """The organization's name with the ministry's short form and the country at its end expanded, and a unit abbreviated.

    'Kemlu Rusia' is 'Kementerian Luar Negeri Rusia', 'Kepolisian Daerah Jatim' is 'Polda Jawa Timur'.
    """
    text = _LED.sub("Koalisi", ABBREVIATION.sub("", text))
    text = next((short + text[len(unit) :] for unit, short in UNITS.items() if text.startswith(unit)), text)
    words = text.split()
    if words[0].islower():  # "kementerian luar negeri Turki"
        words = [word if word in LINKS or not word.islower() else word.capitalize() for word in words]
    if len(words) > 1:
        words = [*lexicon.lists["written_out"].get(words[0], words[0]).split(), *words[1:]]
    state = words[0] in STATE_WORDS
    if words[-1] == "RI" and not state:
        return " ".join(words)  # "Komisi I DPR RI"
    for take in range(min(3, len(words) - 1), 0, -1):
        form = _country(" ".join(words[-take:]), lexicon) if words[-take - 1] != "of" else None  # "University of Singapore"
        if form is not None and (state or form.rule in {"variant", "lexicon"}):
            return " ".join([*words[:-take], form.entry.name])
    if len(words) > 1 and words[0] not in FIRMS and (province := _province(words[-1], lexicon)):
        words = [*words[:-1], province]
    return " ".join(words)


def _province(text: str, lexicon: Lexicon) -> str | None:
    """The province of this short form: "Jatim" is Jawa Timur; "Jakarta" of DKI Jakarta is no short form."""
    forms = lexicon.forms.get(text.casefold(), ())
    found = (form.entry for form in forms if form.text == text and form.entry.kind == "province")
    return next((entry.name for entry in found if text not in entry.name.split()), None)


def _country(text: str, lexicon: Lexicon) -> Form | None:
    """The country form spelled exactly so."""
    first = words_of(text)[:1]
    forms = lexicon.forms.get(first[0].text.casefold(), ()) if first else ()
    return next((form for form in forms if form.text == text and form.entry.type == "Country"), None)


def known_body(name: str, lexicon: Lexicon) -> Entry | None:
    """The lexicon's organization of this name, ignoring case; None if it has none."""
    first = words_of(name)[:1]
    forms = lexicon.forms.get(first[0].text.casefold(), ()) if first else ()
    return next((form.entry for form in forms if form.entry.type == "Organization" and folded(form.text) == folded(name)), None)
