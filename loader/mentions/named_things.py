"""Rejects capitalized names of things, which are no entities: weapons, ships, wars, products, tournaments."""

import re
from itertools import takewhile

from loader.mentions.candidates import Candidate
from loader.mentions.line import Line
from loader.mentions.ships import is_listed, is_ship

# "S-400", "F-35", "MQ-9": things, whatever the model says.
WEAPON = re.compile(r"[A-Z]{1,4}-?\d{1,4}[A-Z]?|Al[- ]?Qur'?an")

# "CVN-78", "MAKS-2019"; persons have no numbers: "Qassef 3", but "Rosa Quispe 20 tahun".
NUMBERED = re.compile(r"-[A-Z]?\d")

# "Japan Open": a tournament; "Rudy Habibie (2016)": a film.
TOURNAMENT = re.compile(r" (?:Open|Cup|Masters|Super League)\b")
FILM = re.compile(r" \((?:19|20)\d\d\)")
NUMBERED_MODEL = re.compile(r" \d{1,3}\b(?! ?(?:tahun|orang|kali|persen|jam|hari|bulan|poin|gol|%|[.,:/]\d))")

# "Find X9 Ultra", "RAM 12GB", "UFS 4.1": product models, by a number in them; "JKT48" and "Densus 88" are names.
MODEL = re.compile(
    r"[\w'-]+ (?:.* )?(?:[A-Z]{1,2}\d{1,4}[A-Za-z]{0,2}|\d+(?:GB|MB|TB|MP|mAh|Hz|GHz|nm|K)|\d+\.\d+|\d+[A-Z])(?: .*)?"
)

# "Pajak Bumi dan Bangunan (PBB)": an abbreviation that the article defines as a thing, whatever it means elsewhere.
DEFINED = re.compile(
    r"\b(?:pajak|bea|biaya|indeks|harga|tarif|nilai|rencana|program|sistem|peraturan|surat|nota|standar|prosedur|energi|produk"
    r"|anggaran|dana|kredit|upah|ujian|kendaraan|alat|bahan|virus|penyakit|infeksi|sindrom|tes|kartu|nomor|perjanjian"
    r"|kesepakatan|operasi|wilayah|kawasan|festival|penghargaan|kebakaran|tindak|tempat|daftar|sumber|hak|tenaga|warga"
    r"|kecerdasan|unmanned|kecelakaan|kejadian|penyidikan)(?: (?:dan |atas |di |untuk |dengan )?[\w-]+){1,5} "
    r"\((?P<short>[A-Z][A-Z0-9-]{1,9})\)",
    re.IGNORECASE,
)

# "Grup G", "Grup D Piala Asia": groups of a tournament.
DRAW = re.compile(r"(?:Grup|Group|Pool|Pot) [A-L]\b.*")

# English words at the end of an office, not of a person's name.
POSTS = (" Director", " Manager", " Officer")

# Words before a name in which "kapal" is searched: "kapal perang penghancur es kelas baru Ilya Muromets".
FARTHEST = 8


def is_thing(candidate: Candidate, line: Line) -> bool:
    """Whether it is the name of a thing: 'S-400', 'tank Merkava', 'kapal pemecah es Ilya Muromets'."""
    if DRAW.fullmatch(candidate.text):
        return True
    if " " in candidate.text and candidate.text in line.lexicon.lists["abbreviated_things"]:
        return True  # "Badan Usaha Milik Negara": a kind of company
    if candidate.found_by == "pattern":
        return False
    if candidate.type == "Actor" and candidate.entry is None and candidate.text.endswith(POSTS):
        return True  # "Corporate Affairs Director"
    if candidate.text.rsplit(" ", 1)[-1].casefold() in line.lexicon.words["thing_tails"] and " " in candidate.text:
        return candidate.entry is None  # "Theodore van Karman Award"
    if (
        WEAPON.fullmatch(candidate.text)
        or DRAW.fullmatch(candidate.text)
        or candidate.text in line.lexicon.lists["abbreviated_things"]
    ):
        return True
    at = line.at_offset(candidate.start)
    if _is_numbered(candidate, line) or is_ship(line, at) or _is_product(candidate, line):
        return True
    if is_listed(candidate, line):
        return True
    if not at or line.gap(at) != " ":
        return False
    things = line.lexicon.words["thing_heads"]
    before = [word.text for word in line.words[max(0, at - FARTHEST) : at]]
    if before[-1].casefold() in things or " ".join(before[-2:]).casefold() in things:
        return True
    small = list(takewhile(lambda word: word.islower() and word not in line.lexicon.words["unnamed"], reversed(before)))
    return any(word in line.lexicon.words["vehicles"] for word in small)


def defined_things(line: Line) -> set[str]:
    """The abbreviations that a sentence defines as things: PKB in "Pajak Kendaraan Bermotor (PKB)".

    One after a lexicon name belongs to that name: AS in "rencana Amerika Serikat (AS)".
    """
    named = {known.end for known in line.known.values() if known.type in {"Country", "Organization"}}
    return {
        match["short"]
        for match in DEFINED.finditer(line.text)
        if match["short"].isupper() and match.start("short") - len(" (") not in named
    }


def _is_product(candidate: Candidate, line: Line) -> bool:
    """Whether it is a product: a model name with a number in it, or one that begins with a well-known product's name."""
    if candidate.entry is not None:
        return False
    if TOURNAMENT.match(line.text, candidate.end) or (candidate.type == "Actor" and FILM.match(line.text, candidate.end)):
        return True
    return bool(MODEL.fullmatch(candidate.text)) or candidate.text.split()[0] in line.lexicon.lists["products"]


def _is_numbered(candidate: Candidate, line: Line) -> bool:
    """Whether a number after the name indicates a hull, a show or a model: 'CVN-78', 'Qassef 3'."""
    if candidate.entry is not None:
        return False
    if candidate.text.isupper() and NUMBERED.match(line.text, candidate.end):
        return True
    return candidate.type == "Actor" and NUMBERED_MODEL.match(line.text, candidate.end) is not None
