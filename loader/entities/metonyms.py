"""Decides whether a capital or a seat of government means the place or the government that sits there (metonymy).

"di Moskow" is the place, "Moskow menolak" is Rusia. Domestic capitals stay places: "Jakarta" rarely means Indonesia at home.
"""

import re
from collections.abc import Sequence

from graph.article_graph import Sentence
from loader.language.id.lexicon import Lexicon
from loader.mentions.candidates import Candidate
from loader.read.datelines import dateline_end

# After these prepositions a building is the place ("di Gedung Putih"); "dari Gedung Putih" is the government.
AT = frozenset({"di", "ke", "menuju", "depan", "luar", "dekat", "sekitar"})
NEXT_COUNTRY = re.compile(r"\s?,\s")
APPOSED = re.compile(r"\s?[,(]\s?(?:yang )?(?:ibu kota|ibukota|kota)\b", re.IGNORECASE)
# 'di Istana Kolla, Paris': the location of the place before
INSIDE_OF = re.compile(r"\b(?:di|ke|dari|menuju) [A-Z][^,.;]{2,40}, $")
LIST = re.compile(
    r"\b(di|ke|dari|kota)\s(?:[A-Z][\w-]+,?\s)+(?:dan\s)?$|\b(?:terletak|berada|jarak) (?:di )?antara [\w ]{3,30} dan $"
)
# What only governments give, have or ask for: after these even "dari Beijing" is the government.
GOVERNMENTAL = re.compile(
    r"\b(?i:bantuan|pinjaman|dukungan|tekanan|ancaman|sinyal|restu|permintaan|peringatan|kecaman|tuntutan|tawaran|izin|sanksi"
    r"|(?:hubungan|pengakuan)(?: diplomatik)?(?:nya)?(?: dari [A-Z]\w+ ke)?)(?: \w+)? (?:dari|dari [A-Z]\w+ ke)$"
    r"|\b(?i:dukungan|pengakuan|kesetiaan)(?:nya)?(?: diplomatik)? ke$|\b(?i:membelot|berpaling)\W* (?:dari|ke)$"
)
ENGLISH = re.compile(r"\b(?:University|Post|Times|Group|Institute|Street)\b")


def government_of(candidate: Candidate, sentence: Sentence, others: Sequence[Candidate], lexicon: Lexicon) -> str | None:
    """The id of the country whose government the capital stands for; None where it is the place."""
    country = lexicon.seats.get(candidate.text.casefold())
    if country is None or (candidate.entry is not None and candidate.entry.kind == "state" and candidate.rule != "seat"):
        return None
    building = candidate.entry is not None and candidate.entry.type == "Country"
    text = sentence.text
    if candidate.start < dateline_end(text):
        return None
    before = text[: candidate.start].rstrip(' "“(').split()
    last = re.split(r"[.,;]", before[-1].casefold().strip(",;"))[-1] if before else ""  # 'sindir Wu.,Dari'
    last_two = " ".join(word.casefold() for word in before[-2:])
    if building:
        return None if last in AT else country.id
    if GOVERNMENTAL.search(text[: candidate.start].rstrip(' "“(')):
        return country.id
    if last in lexicon.words["locative"] or last_two in lexicon.words["locative"] or LIST.search(text[: candidate.start]):
        return None
    if INSIDE_OF.search(text[: candidate.start]) and any(
        (o.type == "Place" or o.rule == "seat") and o.end == candidate.start - 2 for o in others
    ):
        return None
    after = text[candidate.end :]
    if APPOSED.match(after) or _country_follows(candidate, after, others):
        return None
    return country.id


def _country_follows(candidate: Candidate, after: str, others: Sequence[Candidate]) -> bool:
    """Whether the city's country follows: 'Hanoi, Vietnam'."""
    match = NEXT_COUNTRY.match(after)
    if not match:
        return False
    start = candidate.end + match.end()
    entry = candidate.entry
    return any(
        o.start == start and o.entry is not None and entry is not None and o.entry.country == entry.country for o in others
    )
