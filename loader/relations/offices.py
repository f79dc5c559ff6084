"""Finds HOLDS_POSITION: titles before names and after them.

'Menteri Luar Negeri Rusia Sergei Lavrov', 'X, perdana menteri Y'.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from graph.article_graph import Entity
from loader.relations.coded_sentence import CodedSentence, decoded, ids_in, pattern

_PARTS = {
    "gap": r"(?:,? (?!(?:{stop})(?![\w-])(?! negeri\b))(?:[\w’&-]+|[A-Z]\.)){0,6}?",
    # without a country a title is recognized by capitals and portfolios
    "narrow": r"(?: (?:(?-i:[A-Z])[\w’&-]+|ke-\d+|{portfolio})\b){0,7}?",
    "rank": r"(?:(?:{ranks})\.? (?:<O> (?!dan |,))?){0,4}",  # 'Mayjen TNI X'
    "first": r"\b(?P<title>(?:(?:{before}) )?(?:{heads})\b",
    "second": r"(?P<second>(?:(?:{before}) )?(?:{heads})\b(?: (?!(?:{stop})(?![\w-])(?! negeri\b))[\w’&-]+){0,4}?)",
    "serving": r"\b(?P<title>(?:{helpers})\b(?: (?!(?:{stop})\b)[\w’&-]+){0,5}?",
    "new": r"(?: (?:yang baru(?: terpilih| dilantik)?|saat i[nt][iu]|kala itu|terpilih|petahana|sementara|interim|de facto"
    r"|ke-\d+|(?:periode |tahun )?\d{4}(?: ?[-–] ?\d{4})?))?",
    # 'jabatan Menteri Kehakiman dipegang X', 'Ketua Komite tetap dijabat oleh X'
    "filled": r"(?: (?:(?:tetap|kini|akan|masih|sementara|yang) )*(?:dipegang|dijabat|diisi|ditempati|diduduki)(?: oleh)?)?",
    "namely": r"(?:,? (?:yakni|yaitu|bernama))?",
    "for": r"(?: (?:untuk|di|bagi|urusan|pada) [^\ue000,.;:]{0,40}?(?:<COP>(?: dan <COP>)?)?[^\ue000,.;:]{0,12}?)?",
    # 'salah satu pendiri perusahaan raksasa AI yang berbasis di Peru, Fajar'
    "kind": r"(?: (?!(?:{stop})\b)[\w-]+){0,3}?(?: yang berbasis di <CP>)?",
    "copula": r"(?:,(?: yang)?|,? (?:(?:yang )?(?:juga )?(?:adalah|merupakan)|selaku|sebagai|menjabat(?: sebagai)?"
    r"|yang menjabat(?: sebagai)?|(?:dilantik|terpilih|ditunjuk|diangkat|dipilih)(?: kembali)?(?: sebagai| menjadi)))"
    r"(?: (?:seorang|salah satu|salah seorang))?",
}
# 'Menteri Luar Negeri Rusia Sergei Lavrov', 'Sekjen PBB, X', 'Duta Besar Israel untuk PBB Danny Danon'
_BEFORE = (
    r"{first}{gap})(?: (?:dari|di|untuk|pada|bagi|pemerintah|pemerintahan|kerajaan))* ?(?:<C> )?<NSOPoc:of>"
    r"(?:,? (?:dan|serta|sekaligus) (?:<O:also>|{second} <NOP:seconds>))?(?: (?:asal )?<COP>)?"
    r"(?:,? (?:yang (?:juga )?berasal )?dari (?:fraksi |faksi |partai )*<O>)?{for}{new}{filled}{namely},? {rank}<A:holder>"
)
# 'Kaja Kallas, perdana menteri Estonia', 'X adalah juru bicara Kementerian Y'
_BEHIND = (
    r"<A:holder>(?:{copula} | \(){first}{gap})(?: (?:lembaga|organisasi|perusahaan|yayasan){kind},)?"
    r"(?: (?:dari|di|untuk|pada|bagi))? <NOPoc:of>(?:,? (?:dan|serta|sekaligus) {second} <NOP:seconds>)?{for}"
    r"(?!,? {rank}<A>)(?! (?:dan|serta) <A>)(?! (?-i:[A-Z]))"
)
# 'Raja Salman dari Arab Saudi', 'Wali Kota Juan Soto dari Lima'
_FROM = r"{first}{narrow}),? {rank}<A:holder> dari <CP:of>"
# 'Penasihat Hubungan Luar Negeri Presiden Xi Jinping, Song Tao': an aide of the holder of a state office
_SERVES = (
    r"{serving} (?P<chief>presiden|perdana menteri|pm|kanselir|raja|gubernur))"
    r"(?: presiden)?(?: <C:of>)? <A:master>,? {rank}<A:holder>"
)
# 'Presiden Putin', 'Perdana Menteri Imran Khan'
_BARE = r"{first}{narrow}){new}{filled},? {rank}<A:holder>"
# Lists of offices.yml that are used in no pattern.
_NO_PARTS = ("bodies", "of_bodies", "of_companies", "of_branches", "led")
# 'Direktur Rusia untuk Amnesty International', 'direktur Asia Timur Amnesty International': the region belongs to the title
_BRANCH_OF = pattern(r" (?:untuk |di |pada |dari )?<O:body>")
# 'dua komandan Hamas, A dan B'
_SEVERAL = re.compile(r"\b(?:dua|kedua|para) $", re.IGNORECASE)
_SHARED = ("jurnalis", "wartawan", "reporter", "peneliti")
_AND_ANOTHER = pattern(r",? (?:dan|serta) <A:other>")
# Envoys: where they are accredited is part of the title ('Duta Besar Israel untuk PBB')
_ENVOY = re.compile(r"(?:wakil )?(?:duta besar|dubes|perwakilan \w+|utusan|wakil tetap|pelapor)\b", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:bukan|bukanlah|calon|bakal|kandidat|pencalonan|pemilihan|vice|men(?:calon|omin[ae]si)kan"
    r"|mengusung|mengusulkan) *(?:sebagai )?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Holding:
    """One mention of an office: indexes of the holder and of the country, organization or place, title as written.

    `of` is None where the sentence does not state it.
    """

    sentence: int
    holder: int
    of: int | None
    title: str
    confidence: float
    follows: int | None = None
    """The holder named just before and joined by 'dan', whose country this office shares."""


def holdings(sentences: Sequence[CodedSentence], entities: Sequence[Entity]) -> Iterator[Holding]:
    """Yields the mentions of offices and their holders, one at a time; where `of` is None, the country has to be resolved."""
    forms = tuple(zip(_patterns(), (0.9, 0.95, 0.85, 0.85, 0.7), strict=True))
    for sentence in sentences:
        if "\ue000A" not in sentence.text:
            continue  # no person, so no office holder
        spans: list[tuple[int, int]] = []
        for form, confidence in forms:
            for match in form.finditer(sentence.text):
                free = all(match.end() <= start or match.start() >= end for start, end in spans)
                if free and not _DENIED.search(sentence.text[max(0, match.start() - 24) : match.start()]):
                    spans.append(match.span())
                    yield from _told_in(sentence, match, entities, confidence)


def _told_in(
    sentence: CodedSentence, match: "re.Match[str]", entities: Sequence[Entity], confidence: float
) -> Iterator[Holding]:
    """Yields the offices in one match.

    One holder of one office, or of offices in two organizations; two holders; or a chief and the aide who serves them.
    """
    first = _holding(sentence, match, entities, confidence)
    groups = match.groupdict()
    if groups.get("master"):
        chief = ids_in(match["master"])[0]
        yield replace(first, holder=chief, title=_tidy(match["chief"]), follows=None)
        first = replace(first, follows=chief)
    yield first
    if groups.get("also"):
        yield replace(first, of=ids_in(match["also"])[0])
    if groups.get("second"):
        yield replace(first, of=ids_in(match["seconds"])[0], title=_tidy(match["second"]))
    another = _AND_ANOTHER.match(sentence.text, match.end())
    several = _SEVERAL.search(sentence.text[: match.start()]) or first.title.casefold().startswith(_SHARED)
    if another and match.end() == match.end("holder") and several:
        yield replace(first, holder=ids_in(another["other"])[0])


def _holding(sentence: CodedSentence, match: "re.Match[str]", entities: Sequence[Entity], confidence: float) -> Holding:
    holder = ids_in(match["holder"])[0]
    of = ids_in(match["of"])[0] if match.groupdict().get("of") else None
    with_and = re.search(r"(\ue000A\d+\ue001),? (?:dan|serta|bersama) $", sentence.text[: match.start()])
    title = match["title"]
    if _ENVOY.match(title) and of is not None:
        end = match.start("holder") if match.start("holder") > match.start("of") else match.end()
        title = sentence.text[match.start("title") : end]
    elif of is not None and entities[of].type != "Organization" and (body := _branch_of(sentence.text, match, title)):
        of = ids_in(body)[0]
        title = sentence.text[match.start("title") : match.end("of")]
    return Holding(
        sentence.n, holder, of, _tidy(decoded(title, entities)), confidence, ids_in(with_and[1])[0] if with_and else None
    )


def _branch_of(text: str, match: "re.Match[str]", title: str) -> str | None:
    """The organization after a region that belongs to the title: 'direktur Asia Timur Amnesty International'; else None."""
    if not title.casefold().startswith(tuple(words_around_offices()["of_branches"])):
        return None
    found = _BRANCH_OF.match(text, match.end("of"))
    return found["body"] if found else None


def is_of_another_kind(title: str, of: Entity) -> bool:
    """Whether the post exists only in organizations, and `of` is none.

    'peneliti Peru Juan Soto'; 'Jaksa Agung Peru' is the state's.
    """
    words = words_around_offices()
    begins = title.casefold().startswith
    return of.type != "Organization" and begins(tuple(words["of_bodies"])) and not begins(tuple(words["state"]))


def _tidy(title: str) -> str:
    """The title capitalized and without a following rank, unless it is part of the title ('Sekretaris Jenderal')."""
    words = words_around_offices()
    title = " ".join(title.split()).strip(" ,")
    heads = {head.casefold() for head in words["heads"]}
    while title.casefold() not in heads and title.rpartition(" ")[2].strip(".").casefold() in words["ranks"]:
        title = title.rpartition(" ")[0].strip(" ,") or title
    return title[:1].upper() + title[1:]


@lru_cache(maxsize=1)
def _patterns() -> "tuple[re.Pattern[str], ...]":
    lists = {name: _either(members) for name, members in words_around_offices().items() if name not in _NO_PARTS}
    parts = dict(_PARTS)
    for name in parts:
        for inner, value in lists.items():
            parts[name] = parts[name].replace("{" + inner + "}", value)
    return tuple(pattern(text, parts) for text in (_SERVES, _BEFORE, _BEHIND, _FROM, _BARE))


def _either(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@lru_cache(maxsize=1)
def words_around_offices() -> dict[str, Any]:
    """Loads the lists of offices.yml by name."""
    loaded: dict[str, Any] = yaml.safe_load(files("loader.relations").joinpath("offices.yml").read_text(encoding="utf-8"))
    return loaded
