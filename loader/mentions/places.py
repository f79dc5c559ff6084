"""Recognizes places by a head word that is part of the name ("Pulau …") or a kind that is not ("kota …")."""

from loader.mentions.candidates import Candidate
from loader.mentions.line import CLOSE, Line
from loader.mentions.name_ends import name_end
from loader.mentions.people import DIRECTIONS

LONGEST_PLACE = 4

# Kinds that form a name with an ordinary word; "Kawasan Industri" and "Daerah Pemilihan" are no such names.
ADMINISTRATIVE = frozenset({"Provinsi", "Kabupaten", "Distrik", "Kecamatan", "Kelurahan", "Desa", "Kampung", "Dusun", "Kota"})


# "di Toba, Kenya", "di luar Toba, California"
BEFORE_TOWNS = frozenset({"di", "ke", "luar", "dekat", "sekitar"})

# Heads that are also ordinary words.
OF_WORDS = frozenset({"Pasar", "Perumahan", "Kompleks", "Terminal", "Kantor"})


def place(line: Line, at: int) -> Candidate | None:
    """A place by a head word that is part of the name: "Pulau Larak", "jembatan Kerch", "Istana Konstantinovsky"."""
    head = line.member(at, "place_heads", 3)
    if not head or at + head >= len(line.words):
        return None
    whole = line.known.get(at)
    if whole and not whole.weak and line.at_offset(whole.end) > at + head:
        return None  # "Kepulauan Solomon Peter Kenilorea": the known name, and a person's
    if line.words[at].text in OF_WORDS and line.words[at + head].text.casefold() in line.lexicon.words["fields"] | {"rakyat"}:
        return None  # "Pengamat Pasar Keuangan Rosa Quispe"
    if at and line.words[at - 1].text.casefold() == "peta":
        return None  # "peta jalan Making Indonesia"
    end = at + head
    while (
        end < len(line.words)
        and end - at - head < LONGEST_PLACE
        and line.gap(end) in CLOSE
        and line.words[end].text[0].isupper()
    ):
        known = line.known.get(end)
        if known and end > at + head:
            break
        end = line.at_offset(known.end) if known else end + 1
    if end == at + head:
        return None
    only = line.words[end - 1]
    if not line.words[at].capital and only.text.casefold() in line.lexicon.words["foreign_tails"]:
        return None  # "sebagai jembatan Toba Group"
    if not line.words[at].capital and (end - at - head == 1) and (only.text.isupper() or only.text.isdigit()):
        return None
    if not line.words[at].capital and at + head in line.known and line.known[at + head].type != "Actor":
        # "pelabuhan Rusia", "istana Inggris": the country is meant, not a place of that name
        return None
    return line.made(at, end, "Place", "pattern")


def kind_of_place(line: Line, at: int) -> Candidate | None:
    """A place by its kind, which is not part of the name: "kota Qantara", "distrik Yangi Qala", "daerah Anar Darah"."""
    kind = line.member(at, "place_kinds", 2)
    if not kind or at + kind >= len(line.words) or line.gap(at + kind) != " " or at + kind in line.known:
        return None
    end = name_end(line, at + kind)
    if end is None:
        return _named_by_a_word(line, at, at + kind)
    if line.words[at].text in ADMINISTRATIVE and end < len(line.words) and line.gap(end) == " ":
        direction = line.words[end]
        end += direction.capital and direction.text.casefold() in DIRECTIONS  # "Provinsi Hwanghae Selatan"
    return line.made(at + kind, end, "Place", "pattern")


def _named_by_a_word(line: Line, at: int, end: int) -> Candidate | None:
    """A capitalized kind and an ordinary word that together are a name: "Provinsi Timur", "Kabupaten Puncak"."""
    word = line.words[end]
    if end == at + 2 and line.words[at].text.casefold() == "negara" and word.capital and not word.text.isupper():
        return line.made(end, end + 1, "Place", "pattern")  # "negara bagian Air"
    small = line.words[at].text.capitalize() in ADMINISTRATIVE and word.text.casefold() in DIRECTIONS  # "provinsi Timur"
    if (
        not (small or line.words[at].text in ADMINISTRATIVE)
        or not word.text[0].isupper()
        or word.text.isupper()
        or line.member(end, "place_kinds", 2)
    ):
        return None
    is_name = word.text.casefold() in DIRECTIONS or word.text.casefold() not in line.lexicon.words["no_names"]
    return line.made(at, end + 1, "Place", "pattern") if is_name else None


def located(line: Line, at: int) -> Candidate | None:
    """An unknown name before the place that contains it: "di Gilgil, Kenya"; not with words that begin other names."""
    if not at or line.words[at - 1].text not in BEFORE_TOWNS or line.gap(at) != " " or at in line.known:
        return None
    heads = ("titles", "body_heads", "ministry_heads", "place_heads", "place_kinds", "portfolios", "fields")
    if not line.words[at].capital or line.words[at].text.isupper() or any(line.member(at, name, 3) for name in heads):
        return None
    end = name_end(line, at)
    outer = line.known.get(end) if end is not None and end - at <= 3 else None
    if end is None or outer is None or outer.weak or outer.type not in {"Place", "Country"} or line.gap(end) != ", ":
        return None
    return line.made(at, end, "Place", "pattern")


def directed(line: Line, at: int) -> Candidate | None:
    """A known place with a capitalized direction, as the name of its part: "Provinsi Pyongan Selatan", "Gaza Utara"."""
    known = line.known.get(at)
    if known is None or known.type != "Place" or known.weak or known.rule == "seat":
        return None
    end = line.at_offset(known.end)
    if end >= len(line.words) or line.gap(end) != " " or not line.words[end].capital:
        return None
    if line.words[end].text.casefold() not in DIRECTIONS or known.entry is None or known.entry.kind in {"sea", "building"}:
        return None
    return line.made(at, end + 1, "Place", "pattern")
