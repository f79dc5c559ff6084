"""Bodies told by a head word, or by their kind."""

from loader.mentions.body_ends import PARTIES, bracketed, numbered, posted, run_end
from loader.mentions.candidates import Candidate
from loader.mentions.line import Line
from loader.mentions.ministries import ministry
from loader.mentions.name_ends import name_end

# Capitalized links inside a body's name: "Badan PBB Urusan Pengungsi".
FOR = frozenset({"Urusan", "Untuk", "Bidang", "Bagi", "Dan"})

# Kinds of places that have a police of their own.
POLICED = frozenset({"city", "territory", "province"})


def body(line: Line, at: int, people: dict[int, int]) -> Candidate | None:
    """A body by its head word: "Kementerian Luar Negeri Thailand", "Kemlu Rusia", "Partai Bhumjaithai".

    `people` are the model's persons, first word → end (exclusive): the name stops there.
    """
    if line.member(at, "ministry_heads", 1) or line.words[at].text in line.lexicon.lists["ministry_short"]:
        return ministry(line, at, people)
    head = line.member(at, "body_heads", 3)
    led = line.known.get(at + 1) if line.words[at].text == "koalisi" else None
    if led is not None and led.type == "Country" and line.gap(at + 1) == " ":
        return line.made(at, line.at_offset(led.end), "Organization", "pattern")  # "koalisi Arab Saudi"
    small = line.member(at, "small_state_bodies", 3)
    of = line.known.get(at + small) if small else None
    if of is not None and of.type == "Country" and not of.weak and line.gap(at + small) == " ":
        return line.made(at, line.at_offset(of.end), "Organization", "pattern")  # "pengadilan militer Peru"
    if not head or not line.words[at].capital:
        return None  # "komite investigasi Rusia" without a capital is a description, not a name
    end = bracketed(line, run_end(line, numbered(line, at + head), people), people)
    end = posted(line, at, end)
    known = line.known.get(at + head)
    if known and known.type == "Organization" and not known.weak and line.member(at, "body_kinds", 1) == head:
        return None  # "Kelompok Houthi Yaman"
    if end == at + head:
        return line.made(at, end, "Organization", "pattern") if line.member(at, "state_heads", 3) == head else None
    if head in (line.member(at, "described", 1), line.member(at, "media_kinds", 3)) and _is_known(line, at + head, end):
        return None  # "Otoritas Iran", "Kelompok Taliban": the known name itself
    if line.words[at + head].text in PARTIES and line.member(at, "state_heads", 3) == head:
        return line.made(at, at + head, "Organization", "pattern")  # "Pemimpin Mayoritas Senat Partai Republik"
    if _speaks(line, at):
        end = _before_head(line, at + head, end)
    goes_on = end < len(line.words) and line.gap(end) == " " and line.words[end].capital
    if line.words[at].text == "PT" and end - at + goes_on >= 4 and line.words[at + 1].text.isupper() and _speaks(line, at):
        end = at + 2  # "Direktur Utama PT KCN Widodo Setiadi"
    if line.words[at].text == "Universitas" and end - at == 4 and _speaks(line, at):
        end -= 2  # "kata profesor di Universitas Chulalongkorn Thitinan Pongsudhirak"
    return line.made(at, end, "Organization", "pattern")


def _is_known(line: Line, at: int, end: int) -> bool:
    known = line.known.get(at)
    return known is not None and line.at_offset(known.end) == end


def _before_head(line: Line, at: int, end: int) -> int:
    """Where a body ends that ends in a known one, if one name more is the head's: "Ketua Komisi III DPR RI Habiburokhman"."""
    for start in range(at, end):
        known = line.known.get(start)
        last = line.at_offset(known.end) if known and known.type == "Organization" and not known.weak else end
        if (
            last < end
            and not line.member(last, "body_heads", 3)
            and line.words[last].text not in FOR
            and last not in line.known
        ):
            return last
    return end


def _speaks(line: Line, at: int) -> bool:
    """Whether a title stands shortly before, so that a person's name is due behind the body."""
    return any(line.member(before, "titles", 1) for before in range(max(0, at - 5), at))


def kind_of_body(line: Line, at: int) -> Candidate | None:
    """A body by its kind and at most three small words more: 'kelompok ekstremis kanan "Nordkreuz"', "milisi Ansarul Islam"."""
    kind = line.member(at, "body_kinds", 3)
    if not kind:
        return None
    at += kind
    for _ in range(3):
        if at >= len(line.words) or line.words[at].capital or line.words[at].text in line.lexicon.words["unnamed"]:
            break
        if line.gap(at) != " " or line.words[at].text in line.lexicon.words["speech"]:
            return None  # 'pemerintah dan lembaga," kata Rosa Quispe'
        at += 1
    if at >= len(line.words) or line.gap(at) not in {" ", ' "', " “", " '"} or at in line.known or not line.words[at].capital:
        return None
    if line.member(at, "titles", 3):
        return None
    end = name_end(line, at)
    return line.made(at, end, "Organization", "pattern") if end is not None else None


def police(line: Line, at: int) -> Candidate | None:
    """The police of a city or a territory: "polisi Hong Kong"; that of a country stands for the country."""
    place = line.known.get(at + 1)
    if line.words[at].text.casefold() not in {"polisi", "kepolisian"} or place is None or line.gap(at + 1) != " ":
        return None
    if place.type != "Place" or place.weak or place.entry is None or place.entry.kind not in POLICED:
        return None
    return line.made(at, line.at_offset(place.end), "Organization", "pattern")
