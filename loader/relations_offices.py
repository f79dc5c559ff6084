"""HOLDS_POSITION: titles before names ('Menteri Luar Negeri Rusia Sergei Lavrov') and behind them ('X, perdana menteri Estonia')."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from loader.article_graph import Entity
from loader.language.id.lexicon import lexicon
from loader.relations_coded import CodedSentence, decoded, ids_in, pattern

# Ranks, forms of address and trades of titles.yml: no office of a country or a body.
_RANKS = (
    "jenderal letjen mayjen brigjen irjen komjen kombes akbp akp kompol iptu ipda marsekal marsda marsma laksamana laksdya laksda "
    "laksma kolonel letkol mayor kapten letnan sersan kopral prajurit praka pratu serka serda sertu koptu profesor prof dr doktor "
    "tuan tn ny nyonya sir lord lady sheikh syekh syeikh ayatollah ayatullah imam mullah ustaz ustadz habib kiai kh pangeran putri "
    "almarhum mendiang bapak ibu pak bu pol tni brigadir lapangan madya muda drs ir haji h hj emir kaisar sultan raja ratu"
)
_NO_OFFICE = (
    "mantan eks analis pengamat peneliti pakar ekonom aktivis jurnalis wartawan fotografer pengacara capres cawapres kandidat bos "
    "tokoh politikus politisi legislator anggota pendiri pelaku tersangka terdakwa korban pilot pastor pendeta manajer pelatih "
    "diplomat pemimpin dosen hakim jaksa uskup kardinal senator staf negosiator"
)
_MORE = [
    "Juru bicara",
    "Penasihat",
    "Wakil Tetap",
    "Profesor",
    "Presiden",
    "Panglima militer",
    "Kepala militer",
    "Putra Mahkota",
]
# Words that end a title: what follows them is no longer the office.
_STOP = (
    "yang telah akan sudah belum tidak mengatakan kata ujar bahwa pada ke itu ini tersebut juga bertemu dengan saat ketika dalam "
    "setelah usai mereka dia ia karena oleh agar serta bersama kepada terhadap tentang soal menuduh menyebut adalah merupakan lalu "
    "hingga sebagai sejak menjadi para sebuah seorang lain lainnya atau"
)
_WORDS = {
    "before": r"(?:(?:mantan|eks|bekas|plt\.?|pejabat sementara|calon) )?",
    "gap": rf"(?:,? (?!(?:{'|'.join(_STOP.split())})\b)(?:[\w’&-]+|[A-Z]\.)){{0,6}}?",
    "rank": rf"(?:(?:{'|'.join(_RANKS.split())})\.? ){{0,4}}",
    "new": r"(?: (?:yang baru(?: terpilih| dilantik)?|saat ini|saat itu|kala itu|terpilih|petahana|sementara|interim|de facto))?",
    "for": r"(?: (?:untuk|di|bagi|urusan|pada) [^\ue000,.;:]{0,40}?(?:<COP>)?[^\ue000,.;:]{0,12}?)?",
    "copula": r"(?:,(?: yang)?|,? (?:adalah|merupakan|selaku|menjabat(?: sebagai)?|yang menjabat(?: sebagai)?"
    r"|(?:dilantik|terpilih|ditunjuk|diangkat|dipilih)(?: kembali)?(?: sebagai| menjadi)))",
}
# Offices of a state; without a country beside them they are the country's the article is about.
_STATE = re.compile(
    r"\b(?:presiden|wapres|pm|perdana menteri|menteri|men\w{2,6}|wamen\w+|kanselir|raja|ratu|sultan|emir|kaisar|putra mahkota|panglima"
    r"|kepala staf|duta besar|dubes|jaksa agung|kepala negara|utusan khusus|kapolri|pemimpin tertinggi)\b",
    re.IGNORECASE,
)
# Offices that name their body.
_BODIES = {
    "kapolri": "polri",
    "wakapolri": "polri",
    "panglima tni": "tni",
    "ksad": "tni-ad",
    "ksal": "tni-al",
    "ksau": "tni-au",
}


@dataclass(frozen=True)
class Holding:
    """One telling of an office: indexes of the holder and of the country, body or place; the title as written."""

    sentence: int
    holder: int
    of: int
    title: str
    confidence: float


@lru_cache(maxsize=1)
def _patterns() -> "tuple[re.Pattern[str], ...]":
    left_out = {word for text in (_RANKS, _NO_OFFICE) for word in text.split()} - {"profesor"}
    titles = {title for title in (*lexicon().lists["titles"], *_MORE) if title.strip(".").casefold() not in left_out}
    heads = "|".join(re.escape(title) for title in sorted(titles, key=len, reverse=True))
    words = {**_WORDS, "title": rf"\b(?P<title>{_WORDS['before']}(?:{heads})\b{_WORDS['gap']})"}
    return (
        # 'Menteri Luar Negeri Rusia Sergei Lavrov', 'Sekretaris Jenderal PBB, Antonio Guterres', 'Duta Besar Israel untuk PBB Danny Danon'
        pattern(r"{title}(?: (?:dari|di|untuk|pada|bagi|pemerintah|pemerintahan|kerajaan))* ?<COP:of>(?: <C>)?{for}{new},? {rank}<A:holder>", words),
        # 'Kaja Kallas, perdana menteri Estonia', 'X adalah juru bicara Kementerian Y'
        pattern(r"<A:holder>{copula} {title}(?: (?:dari|di|untuk|pada|bagi))? <COP:of>{for}(?!,? {rank}<A>)(?! (?:dan|serta) <A>)", words),
        # 'Presiden Putin', 'Perdana Menteri Imran Khan'
        pattern(r"{title}{new},? {rank}<A:holder>", words),
    )  # fmt: skip


def holdings(sentences: Sequence[CodedSentence], entities: Sequence[Entity]) -> Iterator[Holding]:
    """Who holds which office of what, one telling at a time."""
    told: list[Holding] = []
    bare: list[tuple[CodedSentence, "re.Match[str]"]] = []
    for sentence in sentences:
        spans: list[tuple[int, int]] = []
        with_country, behind, without = _patterns()
        for form, confidence in ((with_country, 0.95), (behind, 0.85)):
            for match in form.finditer(sentence.text):
                if not _denied(sentence.text, match.start()):
                    spans.append(match.span())
                    told += [_holding(sentence.n, match, entities, confidence)]
        bare += [
            (sentence, m) for m in without.finditer(sentence.text) if all(m.end() <= s or m.start() >= e for s, e in spans)
        ]
    yield from told
    yield from _without_country(bare, told, entities)


def _holding(n: int, match: "re.Match[str]", entities: Sequence[Entity], confidence: float) -> Holding:
    holder, of = ids_in(match["holder"])[0], ids_in(match["of"])[0]
    title = match["title"]
    if re.search(r"\b(?:duta besar|dubes|perwakilan khusus|utusan khusus|wakil tetap|perwakilan tetap)", title, re.IGNORECASE):
        whole = match.group()
        title = re.sub(
            r",?\s*$",
            "",
            whole[whole.index(title) : match.start("holder") - match.start()]
            if match.start("holder") > match.start("of")
            else whole[whole.index(title) :],
        )
    return Holding(n, holder, of, _title(decoded(title, entities)), confidence)


def _title(text: str) -> str:
    text = " ".join(text.strip(" ,").split())
    return text[:1].upper() + text[1:]


def _denied(text: str, start: int) -> bool:
    return (
        re.search(
            r"\b(?:bukan|bukanlah|calon|bakal|kandidat)\s*(?:sebagai )?$", text[max(0, start - 24) : start], re.IGNORECASE
        )
        is not None
    )


def _without_country(
    bare: Sequence[tuple[CodedSentence, "re.Match[str]"]], told: Sequence[Holding], entities: Sequence[Entity]
) -> Iterator[Holding]:
    """Titles that name no country: that of the holder's other title, of general knowledge, or the one the article is about."""
    known = {holding.holder: holding.of for holding in told}
    ids = {entity.id: index for index, entity in enumerate(entities)}
    home = leaders()
    for sentence, match in bare:
        holder = ids_in(match["holder"])[0]
        title, state = (
            match["title"],
            _STATE.match(re.sub(r"^(?:mantan|eks|bekas|wakil) ", "", match["title"], flags=re.IGNORECASE)),
        )
        if _denied(sentence.text, match.start()):
            continue
        of, confidence = known.get(holder), 0.8
        body = _BODIES.get(title.casefold())
        if of is None and body:
            of = ids.get(f"organization:{body}")
        if of is None and state and entities[holder].id in home:
            of = ids.get(f"country:{home[entities[holder].id]}")
            confidence = 0.75
        elif of is None and state:
            of, confidence = _beside(sentence, match, known, entities), 0.55
        if of is not None:
            known.setdefault(holder, of)
            yield Holding(sentence.n, holder, of, _title(title), confidence)


def _beside(
    sentence: CodedSentence, match: "re.Match[str]", known: Mapping[int, int], entities: Sequence[Entity]
) -> int | None:
    """The country of the office named just before ('Presiden X dan Menteri Luar Negeri Y'), else the one the article is about."""
    before = sentence.text[: match.start()]
    if found := re.search(r"(\ue000A\d+\ue001),? (?:dan|serta|bersama) $", before):
        if (other := ids_in(found[1])[0]) in known:
            return known[other]
    return main_country(entities)


def main_country(entities: Sequence[Entity]) -> int | None:
    """The country an article is about: the only one, or the one named twice as often as any other."""
    counts = Counter({i: len(e.mentions) for i, e in enumerate(entities) if e.type == "Country"}).most_common(2)
    if counts and (len(counts) == 1 or counts[0][1] >= 2 * counts[1][1]):
        return counts[0][0]
    return None


@lru_cache(maxsize=1)
def leaders() -> Mapping[str, str]:
    """Ids of well-known persons → ISO code of the country whose offices they hold."""
    forms = (form for group in lexicon().people.values() for form in group)
    return {form.entry.id: form.entry.country for form in forms if form.entry.country}
