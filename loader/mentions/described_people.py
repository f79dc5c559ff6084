"""Recognizes persons by a description after the full name: an age, an occupation or an office."""

import re
from collections.abc import Iterator, Mapping

from loader.mentions.candidates import Candidate
from loader.mentions.line import Line
from loader.mentions.name_ends import name_end

# "Rosa Quispe (33)", "Rosa Quispe, 33 tahun,", "Rosa Quispe, lulusan fisioterapi, …".
CALLINGS = (
    "mahasiswa mahasiswi lulusan warga penduduk pengungsi petani nelayan sopir pedagang guru dosen perawat dokter aktivis"
    " pengacara jurnalis wartawan peneliti remaja pemuda korban saksi pelajar siswa siswi relawan pekerja buruh pemilik"
    " pensiunan penyintas kerabat sepupu keponakan istri suami putra putri adik kakak ayah ibu"
)
TOLD = re.compile(
    r" \(\d{2}\)|,? (?:yang )?berusia \d|, \d{1,3}(?: tahun\b|,)|, (?:seorang |salah satu )?(?:"
    + CALLINGS.replace(" ", "|")
    + r")\b"
)
OFFICIALS = frozenset({"pejabat", "petinggi", "pimpinan", "pengajar"})
BEGINS = re.compile(r'^\W*$|[,;:."“”] ?["“]?$')
LONGEST = 4


def before_offices(line: Line) -> Iterator[Candidate]:
    """Yields names before an office in brackets: "Rosa Quispe (Kepala Dinas Air)", "Krisnajaya (Ketua …)"."""
    for at in range(1, len(line.words)):
        if line.gap(at) != " (" or not line.member(at, "titles", 3) or not line.words[at].capital:
            continue
        start = at
        while start and at - start < LONGEST and (start == at or line.gap(start) == " ") and _is_name(line, start - 1):
            start -= 1
        if (
            start < at
            and name_end(line, start) == at
            and not (start and line.gap(start) in {" ", ". "} and line.words[start - 1].capital)
        ):
            yield line.made(start, at, "Actor", "title")


def partners(line: Line, people: Mapping[int, int]) -> Iterator[Candidate]:
    """Yields the person after another person and a slash: "Ana Paz/Rosa Quispe"."""
    for stop in people.values():
        if stop < len(line.words) and line.gap(stop).strip() == "/" and stop not in people:
            end = name_end(line, stop)
            if end is not None and end - stop >= 2:
                yield line.made(stop, end, "Actor", "title")


def _holds_office(line: Line, end: int) -> bool:
    """Whether an office in lower case follows the name: ", juru bicara …", ", seorang pejabat senior …"."""
    if end >= len(line.words) or line.gap(end) != ", ":
        return False
    end += line.words[end].text in {"seorang", "salah"}
    end += end < len(line.words) and line.words[end].text in {"satu", "seorang"}
    if end >= len(line.words) or not line.words[end].text.islower():
        return False
    return line.words[end].text in OFFICIALS or line.member(end, "titles", 3) > 0


def _is_name(line: Line, at: int) -> bool:
    word = line.words[at].text
    ordinary = line.lexicon.words["common"] | line.lexicon.words["no_names"]
    if not line.words[at].capital or word.isupper() or not word.isalpha() or word.casefold() in ordinary or at in line.known:
        return False
    return not any(line.member(at, name, 1) for name in ("titles", "body_heads", "place_heads", "place_kinds", "fields"))


def described(line: Line) -> Iterator[Candidate]:
    """Yields full names of two to four words at a clause's start or after a verb of saying, followed by age or occupation."""
    lists = line.lexicon.words
    for at, word in enumerate(line.words):
        before = line.words[at - 1].text.casefold() if at else ""
        if not word.capital or not (BEGINS.search(line.text[: word.start]) or before in lists["speech"] | {"menurut"}):
            continue
        end = name_end(line, at)
        if end is None or not 2 <= end - at <= LONGEST:
            continue
        if not TOLD.match(line.text, line.words[end - 1].end) and not _holds_office(line, end):
            continue
        ordinary = any(
            line.words[i].text.casefold() in lists["common"] or line.words[i].text.casefold() in lists["no_names"]
            for i in range(at, end)
        )
        heads = ("titles", "body_heads", "place_heads", "place_kinds", "ministry_heads", "foreign_tails")
        if not ordinary and not any(line.member(i, name, 1) for i in range(at, end) for name in heads):
            yield line.made(at, end, "Actor", "title")
