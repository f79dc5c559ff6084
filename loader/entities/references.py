"""Resolves pronouns and definite phrases ("organisasi tersebut", "negara itu", "ujarnya") to entities named before."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from spacy.tokens import Doc

from graph.article_graph import Mention, Sentence
from loader.entities.links import Link

DEFINITE = re.compile(
    r"\b(negara|organisasi|kelompok|aliansi|koalisi|partai|lembaga|badan|kementerian|komisi|komite|dewan|blok|pakta|milisi|gerakan"
    r"|perusahaan|universitas|bank|media|kota)"
    r"\s+(?:\w+\s+)?(itu|tersebut|ini)\b",
    re.IGNORECASE,
)
PRONOUN = re.compile(
    r"\b([Dd]ia|[Ii]a|[Bb]eliau)\b|\b(?:kata|ujar|ucap|tutur|tegas|jelas|ungkap|imbuh|tambah|papar|terang|menurut|sebut|tandas|lanjut)(nya)\b",
    re.IGNORECASE,
)

# A person named before, by an office or occupation, at the start of a sentence or of its speaker: "Politikus PDIP itu menilai",
# "ujar mantan Direktur CIA itu"; elsewhere it is as often somebody else ("Rosa Quispe mengatakan politikus PKB itu ditahan").
PERSON = re.compile(
    r"(?:^[\"“]?(?:menurut |kata |lebih lanjut, |bahkan, )?"
    r"|\b(?:menurut|kata|ujar|ucap|terang|jelas|imbuh|sambung|tutur|ungkap|tegas|tambah|tandas|papar|pungkas|lanjut) )"
    r"((?:(?:mantan|eks|bekas|wakil) )?(?:presiden|perdana menteri|PM|menteri|menlu|menhan|kanselir|gubernur|wali kota|bupati"
    r"|sekretaris jenderal|sekjen|jenderal|ketua|direktur|kepala|komandan|panglima|politikus|politisi|diplomat|duta besar|dubes"
    r"|juru bicara|jubir|senator|legislator|anggota|waketum|ketum|dirut|bos|chairman|CEO|rektor|pendiri|pelatih|kader|bek|kiper"
    r"|dewan pengarah|wakil ketua|wakil menteri|guru besar|pengacara|dosen|peneliti|pengamat|ekonom|gelandang|striker)"
    r"(?: (?:(?-i:[A-Z])[\w-]*|dari|ke-\d+|luar|dalam|negeri|pertahanan|keuangan|keamanan|umum|senior|muda|tertinggi|utama"
    r"|eksekutif|harian|komisi|bidang|pelaksana)){1,5}?,? "
    r"(?:itu|tersebut|ini))\b",
    re.IGNORECASE,
)

# Entity types that nouns refer to; all others refer to organizations.
NOUNS = {
    "negara": "Country",
    "kota": "Place",
}
# Kinds of organizations a noun fits (None: unknown), besides those with the noun in their name; other nouns fit all but media.
FITTING: dict[str, frozenset[str | None]] = {
    "partai": frozenset({"party"}),
    "kementerian": frozenset({"ministry"}),
    "koalisi": frozenset({"alliance"}),
    "aliansi": frozenset({"alliance", "international", None}),
    "pakta": frozenset({"alliance"}),
    "perusahaan": frozenset({"company", "platform", None}),
    "milisi": frozenset({"armed group", None}),
    "kelompok": frozenset({"armed group", "organization", "ngo", "alliance", "international", "party", None}),
    "media": frozenset({"media"}),
    "komisi": frozenset(),
    "komite": frozenset(),
    "dewan": frozenset(),
    "universitas": frozenset(),
    "bank": frozenset(),
}
# Antecedents are searched this many sentences back.
REACH = 2

SAFE = {"definite": 0.7, "pronoun": 0.65}


def references_in(sentences: Sequence[Sentence], docs: Sequence[Doc], links: Sequence[Link]) -> Iterator[Link]:
    """Yields definite phrases and pronouns with their antecedent: the latest fitting name, if it is near and unambiguous."""
    names: dict[str, list[Link]] = {}
    for link in sorted(links, key=lambda link: _place(link)):
        names.setdefault(link.type, []).append(link)
    bodies, persons = names.get("Organization", []), names.get("Actor", [])
    for sentence in sentences:
        for match in DEFINITE.finditer(sentence.text):
            noun = match[1].casefold()
            fitting = names.get(NOUNS[noun], []) if noun in NOUNS else [link for link in bodies if _fits(noun, link)]
            found = _latest(fitting, sentence.n, match.start())
            if found is not None:
                yield _reference(found, sentence, match.start(), match.end(), "definite")
        for match in PERSON.finditer(sentence.text):
            # a continuing speaker was quoted before; a sentence's start may be about somebody else
            found = _latest(persons, sentence.n, match.start(1), reach=REACH if match.start() else 1)
            if found is not None and not _names_inside(persons, sentence.n, match):
                yield _reference(found, sentence, match.start(1), match.end(1), "definite")
        for match in PRONOUN.finditer(sentence.text):
            found = _latest(persons, sentence.n, match.start())
            if found is not None:
                group = 1 if match[1] else 2
                yield _reference(found, sentence, match.start(group), match.end(group), "pronoun")


def _names_inside(names: Sequence[Link], sentence: int, match: "re.Match[str]") -> bool:
    """Whether one of these names is inside the match: 'langkah Presiden Rosa Quispe tersebut' is about the step."""
    first = bisect_left(names, (sentence, match.start()), key=_place)
    return first < len(names) and _place(names[first]) < (sentence, match.end())


def _fits(noun: str, body: Link) -> bool:
    """Whether a noun can refer to an organization: 'partai itu' to a party; media are excluded, they mostly report."""
    if noun not in FITTING:
        return body.kind != "media"
    return body.kind in FITTING[noun] or noun in body.name.casefold().split()


def _place(link: Link) -> tuple[int, int]:
    return link.mention.sentence, link.mention.start


def _latest(names: Sequence[Link], sentence: int, start: int, reach: int = REACH) -> Link | None:
    """The latest of these names, at most `reach` sentences back; None if that sentence names two of them."""
    before = bisect_left(names, (sentence, start), key=_place)
    if not before or names[before - 1].mention.sentence < sentence - reach:
        return None
    last = names[before - 1]
    rivals = takewhile(lambda link: link.mention.sentence == last.mention.sentence, reversed(names[:before]))
    return last if all(link.id == last.id for link in rivals) else None


def _reference(link: Link, sentence: Sentence, start: int, end: int, rule: str) -> Link:
    return replace(link, mention=Mention(sentence.n, start, end, sentence.text[start:end], rule, SAFE[rule]))
