"""HOLDS_POSITION: titles before names ('Menteri Luar Negeri Rusia Sergei Lavrov') and behind them ('X, perdana menteri Y')."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from loader.article_graph import Entity
from loader.relations.coded import CodedSentence, decoded, ids_in, pattern

_PARTS = {
    "gap": r"(?:,? (?!(?:{stop})\b)(?:[\w’&-]+|[A-Z]\.)){0,6}?",
    # without a country a title has to be told from the words around it: capitals, and what offices are for
    "narrow": r"(?: (?:(?-i:[A-Z])[\w’&-]+|{portfolio})\b){0,6}?",
    "rank": r"(?:(?:{ranks})\.? (?:<O> (?!dan |,))?){0,4}",  # 'Mayjen TNI X'
    "first": r"\b(?P<title>(?:(?:{before}) )?(?:{heads})\b",
    "new": r"(?: (?:yang baru(?: terpilih| dilantik)?|saat i[nt][iu]|kala itu|terpilih|petahana|sementara|interim|de facto))?",
    "for": r"(?: (?:untuk|di|bagi|urusan|pada) [^\ue000,.;:]{0,40}?(?:<COP>)?[^\ue000,.;:]{0,12}?)?",
    "copula": r"(?:,(?: yang)?|,? (?:adalah|merupakan|selaku|menjabat(?: sebagai)?|yang menjabat(?: sebagai)?"
    r"|(?:dilantik|terpilih|ditunjuk|diangkat|dipilih)(?: kembali)?(?: sebagai| menjadi)))",
}
# 'Menteri Luar Negeri Rusia Sergei Lavrov', 'Sekjen PBB, X', 'Duta Besar Israel untuk PBB Danny Danon'
_BEFORE = (
    r"{first}{gap})(?: (?:dari|di|untuk|pada|bagi|pemerintah|pemerintahan|kerajaan))* ?(?:<C> )?<NOPoc:of>(?: <CP>)?"
    r"{for}{new},? {rank}<A:holder>"
)
# 'Kaja Kallas, perdana menteri Estonia', 'X adalah juru bicara Kementerian Y'
_BEHIND = (
    r"<A:holder>{copula} {first}{gap})(?: (?:lembaga|organisasi|perusahaan|yayasan),)?(?: (?:dari|di|untuk|pada|bagi))? "
    r"<NOPoc:of>{for}"
    r"(?!,? {rank}<A>)(?! (?:dan|serta) <A>)(?! (?-i:[A-Z]))"
)
# 'Raja Salman dari Arab Saudi'
_FROM = r"{first}{narrow}),? {rank}<A:holder> dari <C:of>"
# 'Presiden Putin', 'Perdana Menteri Imran Khan'
_BARE = r"{first}{narrow}){new},? {rank}<A:holder>"
# Lists of offices.yml that stand in no pattern.
_NO_PARTS = ("bodies", "of_bodies", "of_companies")
# Envoys: whom they are sent to is part of the title ('Duta Besar Israel untuk PBB')
_ENVOY = re.compile(r"(?:wakil )?(?:duta besar|dubes|perwakilan \w+|utusan|wakil tetap|pelapor)\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:bukan|bukanlah|calon|bakal|kandidat|pencalonan|pemilihan|vice) *(?:sebagai )?$", re.IGNORECASE)


@dataclass(frozen=True)
class Holding:
    """One telling of an office: indexes of the holder and of the country, body or place (None: not told), title as written."""

    sentence: int
    holder: int
    of: int | None
    title: str
    confidence: float
    follows: int | None = None
    """The holder named just before with 'dan', whose country this office shares."""


def holdings(sentences: Sequence[CodedSentence], entities: Sequence[Entity]) -> Iterator[Holding]:
    """Who is said to hold which office, one telling at a time; in `of` None, the country has to be found."""
    forms = tuple(zip(_patterns(), (0.95, 0.85, 0.85, 0.7), strict=True))
    for sentence in sentences:
        spans: list[tuple[int, int]] = []
        for form, confidence in forms:
            for match in form.finditer(sentence.text):
                free = all(match.end() <= start or match.start() >= end for start, end in spans)
                if free and not _DENIED.search(sentence.text[max(0, match.start() - 24) : match.start()]):
                    spans.append(match.span())
                    yield _holding(sentence, match, entities, confidence)


def _holding(sentence: CodedSentence, match: "re.Match[str]", entities: Sequence[Entity], confidence: float) -> Holding:
    holder = ids_in(match["holder"])[0]
    of = ids_in(match["of"])[0] if "of" in match.groupdict() else None
    with_and = re.search(r"(\ue000A\d+\ue001),? (?:dan|serta|bersama) $", sentence.text[: match.start()])
    title = match["title"]
    if _ENVOY.match(title) and of is not None:
        end = match.start("holder") if match.start("holder") > match.start("of") else match.end()
        title = sentence.text[match.start("title") : end]
    return Holding(
        sentence.n, holder, of, _tidy(decoded(title, entities)), confidence, ids_in(with_and[1])[0] if with_and else None
    )


def is_of_another_kind(title: str, of: Entity) -> bool:
    """Whether the post is one in bodies, and this is none: 'peneliti Peru Juan Soto'."""
    return of.type != "Organization" and title.casefold().startswith(tuple(words_around_offices()["of_bodies"]))


def _tidy(title: str) -> str:
    """The title with a capital and without the rank that follows it, but for one that is part of it ('Sekretaris Jenderal')."""
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
    return tuple(pattern(text, parts) for text in (_BEFORE, _BEHIND, _FROM, _BARE))


def _either(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@lru_cache(maxsize=1)
def words_around_offices() -> dict[str, Any]:
    """The lists of offices.yml by name."""
    loaded: dict[str, Any] = yaml.safe_load(files("loader.relations").joinpath("offices.yml").read_text(encoding="utf-8"))
    return loaded
