"""Bodies told by a head word, by their kind, or as the medium an article quotes."""

from loader.body_names import LINKS
from loader.mentions.candidates import Candidate
from loader.mentions.line import CLOSE, Line
from loader.mentions.people import name_end

LONGEST_BODY = 9

# Behind a body they belong to the person who heads it: "Kepolisian Resor Nduga AKBP Vinsensius".
RANKS = frozenset(
    [
        "letjen",
        "mayjen",
        "brigjen",
        "irjen",
        "komjen",
        "kombes",
        "akbp",
        "akp",
        "kompol",
        "iptu",
        "ipda",
        "letkol",
        "kolonel",
        "laksdya",
        "laksda",
        "laksma",
        "marsda",
        "marsma",
    ]
)

# A party or its group in a parliament is a body of its own: "Komisi III Fraksi PDIP", "Komite Pusat Partai Likud".
PARTIES = frozenset({"Partai", "Fraksi", "Faksi"})

# Capitalized links inside a body's name: "Badan PBB Urusan Pengungsi".
FOR = frozenset({"Urusan", "Untuk", "Bidang", "Bagi", "Dan"})

# Words before a medium that stand before nothing else with a capital: "dilansir Newsweek"; not "melaporkan", "kepada".
SURE_CUES = frozenset(
    {
        "dilansir",
        "dikutip",
        "mengutip",
        "melansir",
        "diberitakan",
        "diwartakan",
        "dinukil",
        "menukil",
        "disitir",
        "disadur",
        "menyadur",
    }
)


def body(line: Line, at: int, people: dict[int, int]) -> Candidate | None:
    """A body by its head word: "Kementerian Luar Negeri Thailand", "Kemlu Rusia", "Partai Bhumjaithai".

    `people` are the model's persons, first word → end (exclusive): the name stops there.
    """
    if line.member(at, "ministry_heads", 1):
        return _department(line, at, people) or _ministry(line, at, at + 1 + line.member(at + 1, "portfolios", 6))
    if line.words[at].text in line.lexicon.lists["ministry_short"]:
        return _ministry(line, at, at + 1)
    head = line.member(at, "body_heads", 3)
    led = line.known.get(at + 1) if line.words[at].text == "koalisi" else None
    if led is not None and led.type == "Country" and line.gap(at + 1) == " ":
        return line.made(at, line.at_offset(led.end), "Organization", "pattern")  # "koalisi Arab Saudi"
    if not head or not line.words[at].capital:
        return None  # "komite investigasi Rusia" without a capital is a description, not a name
    end = _bracketed(line, _run_end(line, _numbered(line, at + head), people), people)
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


def _ministry(line: Line, at: int, end: int) -> Candidate | None:
    """The ministry of these words with its country; without one only when it is written as a name."""
    country = line.known.get(end)
    if country and (country.type == "Country" or _is_territory(country)) and line.gap(end) == " ":
        return line.made(at, line.at_offset(country.end), "Organization", "pattern")
    return line.made(at, end, "Organization", "pattern") if line.words[at].capital and end > at + 1 else None


def _department(line: Line, at: int, people: dict[int, int]) -> Candidate | None:
    """A capitalized run behind the head that ends in a country: "Departemen Kerja Sama Keamanan Internasional UEA"."""
    if not line.words[at].capital:
        return None
    end = _run_end(line, at + 1, people)
    country = next((known for known in line.known.values() if line.at_offset(known.end) == end), None)
    if end < at + 3 or country is None or country.type != "Country" or country.weak:
        return None
    return line.made(at, end, "Organization", "pattern")


def _is_territory(place: Candidate) -> bool:
    """Whether it is a region with ministries of its own: "Kementerian Kesehatan Gaza"."""
    return place.type == "Place" and not place.weak and place.entry is not None and place.entry.kind in {"region", "territory"}


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


def _run_end(line: Line, at: int, people: dict[int, int]) -> int:
    """Where the capitalized words of a body's name end (exclusive): after a country, before a person or a comma."""
    start = at
    while at < len(line.words) and at - start < LONGEST_BODY and line.gap(at) in CLOSE and at not in people:
        known, word = line.known.get(at), line.words[at]
        if (known and known.type == "Actor") or word.text.casefold() in RANKS or (at > start and _ends_name(line, at)):
            break
        if known and not known.weak:
            at = line.at_offset(known.end)
            if known.type == "Country":
                break
            continue
        linked = word.text in LINKS and at > start and _link_holds(line, at + 1, people)
        if not linked and (not word.capital or word.text.isdigit()):
            break
        at += 1
    return at


def _ends_name(line: Line, at: int) -> bool:
    """Whether another name begins: a party's ("Senat Partai Republik"), a titled person's ("Partai A Presiden B")."""
    if line.words[at].text in PARTIES:
        return True
    title = line.member(at, "titles", 3)
    person = line.known.get(at + title)
    return title > 0 and person is not None and person.type == "Actor"


def _numbered(line: Line, at: int) -> int:
    """Behind the number and the stroke of a unit's name: "Kodim 1714/Puncak Jaya"; the same word where there is none."""
    stroke = at + 1 < len(line.words) and line.gap(at) == " " and line.words[at].text.isdigit() and line.gap(at + 1) == "/"
    return at + 2 if stroke else at


def _bracketed(line: Line, end: int, people: dict[int, int]) -> int:
    """The end of a name that goes on behind a country up to its abbreviation: "Dewan Muslim Inggris Raya (MCB)"."""
    for after in range(end + 1, min(end + 3, len(line.words) - 1) + 1):
        between = range(end, after)
        if any(line.gap(i) != " " or not line.words[i].capital or i in people or line.member(i, "titles", 3) for i in between):
            return end
        if line.gap(after) == " (" and line.words[after].text.isupper() and len(line.words[after].text) >= 3:
            known = line.known.get(end)
            return end if known is not None and line.at_offset(known.end) > after else after
    return end


def _link_holds(line: Line, at: int, people: dict[int, int]) -> bool:
    """Whether the name goes on behind 'dan': with a capitalized word that begins no other name."""
    heads = ("body_heads", "ministry_heads", "titles")
    new = at in line.known or at in people or any(line.member(at, name, 3) for name in heads)
    return at < len(line.words) and line.words[at].capital and not new


def kind_of_body(line: Line, at: int) -> Candidate | None:
    """A body by its kind and at most three small words more: 'kelompok ekstremis kanan "Nordkreuz"', "milisi Ansarul Islam"."""
    kind = line.member(at, "body_kinds", 3)
    if not kind:
        return None
    at += kind
    for _ in range(3):
        if at >= len(line.words) or line.words[at].capital or line.words[at].text in line.lexicon.words["unnamed"]:
            break
        at += 1
    if at >= len(line.words) or line.gap(at) not in {" ", ' "', " “", " '"} or at in line.known or not line.words[at].capital:
        return None
    if line.member(at, "titles", 3):
        return None
    end = name_end(line, at)
    return line.made(at, end, "Organization", "pattern") if end is not None else None


def medium(line: Line, at: int) -> Candidate | None:
    """A medium after a cue ("dilansir Newsweek,", "kantor berita Fars"): a capitalized run that is not known already."""
    kind = line.member(at, "media_kinds", 3)
    cue = line.words[at].text.casefold() in SURE_CUES
    if not kind and not cue:
        return None
    at += kind or 1
    while at < len(line.words) and line.gap(at) == " " and line.words[at].text.casefold() in line.lexicon.words["media_links"]:
        at += 1
    if at < len(line.words) and at in line.known and line.known[at].type == "Country" and kind:
        at = line.at_offset(line.known[at].end)  # "kantor berita Iran, Fars"
        if at < len(line.words) and line.words[at].text in {"lain", "lainnya"}:
            at += 1
    start = at
    if at < len(line.words) and line.gap(at) not in {" ", ", ", ' "', " “", ', "'}:
        return None
    while at < len(line.words) and at - start < 5 and (at == start or line.gap(at) in CLOSE) and line.words[at].capital:
        if line.words[at].text.casefold() in line.lexicon.words["no_names"] or line.words[at].text[0].isdigit():
            break
        if at > start and at in line.known and line.known[at].type == "Country":
            break  # "kantor berita Fars Iran"
        at += 1
    if at == start or line.member(start, "titles", 3):
        return None
    return line.made(start, at, "Organization", "media")
