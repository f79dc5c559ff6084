"""Splits paragraphs around boilerplate inside them: 'Baca juga: HEADLINE', bylines, captions, advertisements.

Scrapers join lines by blanks, so that a headline of another story, an editor's name or an advertisement comes between two
sentences. The paragraph is cut where boilerplate begins and ends, and `is_boilerplate` classifies the pieces.
"""

import re
from collections.abc import Iterator

# Advertisements, scripts and page numbers, in any position.
_FIXED = re.compile(
    r"(?:ADVERTISEMENT|Advertisement)(?=\s|$)(?:\s*(?:SCROLL|Scroll) (?:TO|to) [^.!?]{0,20}(?:CONTENT|content)\b)?"
    r"|(?:SCROLL|Scroll) (?i:to (?:continue|resume)(?: (?:with|reading))?(?: content)?)"
    r"|\[Gambas:[^\]]{0,80}\]"
    r"|(?:\(?window\.)?\(?adsbygoogle[^;]{0,120};|googletag\.[^;]{0,200};(?:\s*\}\s*\)\s*;)?"
    r"|(?:Halaman|HALAMAN)\s*:?\s*\d+\s*(?:dari|/|of)\s*\d+"
    r"|(?:Lihat postingan ini di|View this post on) [^()]{0,120}\(@[\w.]+\)"
    r"|(?:pic\.twitter\.com/\w+\s+)?[-–—]\s?[^()\n.!?]{1,60}\(@\w+\)\s+[A-Z]\w+ \d{1,2}, \d{4}|pic\.twitter\.com/\w+"
    r"|(?:Halaman|HALAMAN)\s*:?(?:\s*\d+\b){2,12}(?:\s*(?:Selanjutnya|Tampilkan Semua|Lihat Semua|Show All|Next)\b)?"
)
_AFTER_AN_END = r"(?:^|(?<=[.!?…:;,()\[\]\"”’'|])\s*)"
# Labels of other stories, followed by a colon or a quotation mark, or containing 'Video'.
_READ = "(?:Baca|BACA|Lihat|LIHAT|Simak|SIMAK|Tonton|TONTON|Saksikan|SAKSIKAN)"
_TOO = r"(?:\s+(?i:juga|pula|selengkapnya|artikel|berita|video|lainnya))*"
_CHOICE = r"(?:Pilihan|PILIHAN)\s+(?i:editor|redaksi)\s*:?|(?:Berita|Artikel|BERITA|ARTIKEL) (?i:terkait|lainnya)\s*:"
_NEXT = r"(?:Halaman|HALAMAN)\s+(?i:selanjutnya|berikutnya)\s*:?"
# Labels whose headline the scraper dropped, because it was a link: 'Baca juga,,“Kami', 'Baca selengkapnya,Pemerintah'.
_BARE = (
    rf"{_READ}\s+(?i:juga|selengkapnya|berita selengkapnya)\s*:?(?=\s*,)"
    rf"|(?<=[.!?”\"]\s){_READ}\s+(?i:juga|selengkapnya)(?=\s+[A-Z\"'‘“]|\s*$)"
)
_LABEL = re.compile(
    rf"{_AFTER_AN_END}(?P<label>{_READ}{_TOO}\s*(?::|(?=['‘“\"]))|{_READ}(?:\s+(?i:juga))?\s+(?i:video)\b|{_CHOICE}|{_NEXT}"
    rf"|{_BARE})"
)
_QUOTED = re.compile(r"\s*(['‘“\"])(?P<said>[^'’”\"\n]{4,200})['’”\"]\s*[:.]?")
# Authors and editors: a label and names.
_ROLES = r"(?<!ilihan )(?<!ILIHAN )(?:Penulis|Editor|Reporter|Pewarta|Kontributor|Penerjemah|Redaktur)\s*:"
_REPORT = r"(?:Laporan|LAPORAN)\s+(?i:wartawan|reporter|kontributor)\s*:?"
_BYLINE = re.compile(rf"(?:^|(?<=\s)){_ROLES}|(?:^|(?<=[.!?…)\]\"”|]\s)){_REPORT}")
# A dateline inside a paragraph: with an outlet's name or a city in capitals, and a dash before a capital.
_CITY = r"(?:(?:New|Kuala|Tel|San|Los|Abu|Phnom|Hong|Buenos|Sao|Addis|Banda|Bandar|Den|Port|Cape) )?[A-Z][a-zA-Z.]+(?: DC)?"
_DOMAIN = r"[A-Za-z][\w-]*\.(?i:com|co\.id|id|net)"
_OUTLET = rf"(?:{_DOMAIN}|CNN Indonesia|CNBC Indonesia|BBC News Indonesia|ANTARA|VOA|VIVA)"
_CAPITALS = rf"[A-Z]{{4,}}(?: [A-Z]{{3,}})?(?:,\s+{_OUTLET})?"
_DATELINE = re.compile(
    rf"(?<![\w,.])(?:{_CITY},\s+{_OUTLET}|{_OUTLET},\s+{_CITY}(?: [A-Z]+)?|{_CITY} \(ANTARA\)|{_CAPITALS})"
    r"\s?(?:--|[-–—])\s+(?=[\"“‘'(]?[A-Z0-9])"
)
_ENDS_BEFORE = re.compile(r"[.!?…)\]\"”]\s*$")
# The credit of a caption; the caption before it begins after the preceding sentence.
_CREDITED = r"(?:foto|photo|dok)\b\s?[:./]|ANTARA FOTO|(?:AFP|AP|Reuters|EPA|Getty)\s?(?:Photo|Images?|[/,])"
_CREDIT = re.compile(rf"\((?i:{_CREDITED})[^)]{{0,90}}\)(?=\s+[A-Z\"“]|\s*$)")
_SENTENCE_BEGINS = re.compile(r"[.!?][\"”]?\s+(?=[A-Z\"“])")
LONGEST_CAPTION = 240  # characters
# Prefilter: a paragraph without one of these contains none of the labels above.
_HINTS = (
    *(
        "dvert",
        "ADVERT",
        "SCROLL",
        "Scroll",
        "[Gambas",
        "adsby",
        "googletag",
        "twitter",
        "ostingan",
        "View this",
        "alaman",
        "HALAMAN",
        "aca ",
        "aca:",
        "BACA",
        "ihat",
        "LIHAT",
    ),
    *(
        "imak",
        "SIMAK",
        "onton",
        "TONTON",
        "aksikan",
        "SAKSIKAN",
        "ilihan",
        "PILIHAN",
        "erkait",
        "TERKAIT",
        "ainnya",
        "aporan ",
        "LAPORAN",
    ),
    *("nulis:", "nulis :", "ditor", "porter", "warta:", "warta :", "butor", "jemah", "aktur"),
)
_WORD = re.compile(r"\S+")
# Lower-case words of a headline; any other lower-case word indicates running text.
_FUNCTION = "dan di ke dari yang untuk dengan pada soal bagi oleh dalam atau vs usai demi karena saat tak agar per para hingga"
_SMALL = frozenset(_FUNCTION.split())
_OPENERS = (
    "keduanya ia dia mereka kami kita namun tetapi menurut sementara selain sebelumnya dalam pada dengan untuk saat ketika "
    "setelah hal ini itu presiden wakil perdana menteri kementerian pemerintah juru kepala ketua komisi militer tentara "
    "pasukan polisi para pihak sejumlah beberapa kedua kata ujar adapun sedangkan karena jika meski meskipun akibat "
    "berdasarkan hingga seperti sejak"
)
_OPENING = frozenset(_OPENERS.split())
MOST_WORDS = 30  # of a headline
DATELINE_WITHIN = 600  # characters of a paragraph's beginning
FARTHEST = 120  # characters from a byline to the dateline after it


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yields start and end of the pieces of a paragraph, cut around inline boilerplate; one piece if there is none."""
    cuts = sorted({at for start, end in _boilerplate(text) for at in (start, end) if 0 < at < len(text)})
    yield from zip([0, *cuts], [*cuts, len(text)], strict=True)


def _boilerplate(text: str) -> Iterator[tuple[int, int]]:
    bylines: list[tuple[int, int]] = []
    if any(hint in text for hint in _HINTS):
        for found in _FIXED.finditer(text):
            yield found.span()
        for found in _LABEL.finditer(text):
            start = found.start("label")
            before = text[:start].rstrip()
            bracket = _CLOSING.get(before[-1:], "")
            yield len(before) - 1 if bracket else start, _end_of_label(text, bracket, found.end())
        bylines = [found.span() for found in _BYLINE.finditer(text)]
        for start, end in bylines:
            yield start, _end_of_names(text, end)
    if "(" in text:
        yield from _captions(text)
    if any(dash in text[:DATELINE_WITHIN] for dash in ("- ", "– ", "— ")):
        for found in _DATELINE.finditer(text[:DATELINE_WITHIN]):
            at = found.start()
            if at and (_ENDS_BEFORE.search(text[:at]) or any(start < at < end + FARTHEST for start, end in bylines)):
                yield at, at


def _captions(text: str) -> Iterator[tuple[int, int]]:
    for found in _CREDIT.finditer(text):
        begins = max(0, found.start() - LONGEST_CAPTION)
        ends = [one.end() for one in _SENTENCE_BEGINS.finditer(text[begins : found.start()])]
        if ends or not begins:
            # 'Two men in a cave. (Reuters/Name)': the caption is the whole sentence before its credit.
            last = ends[-1] if ends else 0
            yield begins + last, found.end()


_CLOSING = {"(": ")", "[": "]"}


def _end_of_label(text: str, bracket: str, end: int) -> int:
    """Where a label and its headline end: with its bracket, or before the comma that joins the next paragraph."""
    if text[end:].lstrip().startswith(","):
        return end
    closes = text.find(bracket, end, end + LONGEST_CAPTION) if bracket else -1
    return closes + 1 if closes >= 0 else _end_of_headline(text, end)


def _end_of_headline(text: str, start: int) -> int:
    """Where a headline that begins at `start` ends: with its quotation, line or sentence, or before running text."""
    if quoted := _QUOTED.match(text, start):
        return quoted.end()
    words = list(_WORD.finditer(text, start))[: MOST_WORDS + 8]
    for number, word in enumerate(words):
        bare = word.group().strip(".,:;!?\"“”'’‘()")
        if number and (bare[:1].islower() and bare.lower() not in _SMALL):
            return words[_opening(words, number)].start()
        if word.group()[-1] in ".?!" and number and len(bare) > 2:
            return word.end()
    return len(text)


def _opening(words: "list[re.Match[str]]", running: int) -> int:
    """The index of the first word of the sentence whose first lower-case word is `running`."""
    first = running - 1
    for number in range(running - 1, max(0, running - 6), -1):
        bare = words[number].group().strip("\"“‘'(")
        if not bare[:1].isupper() or words[number - 1].group()[-1] in ",;":
            break
        if bare.rstrip(",").lower() in _OPENING:
            return number
    while first > 0 and words[first].group().strip("\"“‘'(").lower() in _SMALL:
        first -= 1
    return first


def _end_of_names(text: str, start: int) -> int:
    """Where the names after a byline's label end: before the next label, a dateline or running text."""
    after = _DATELINE.search(text, start, start + 2 * FARTHEST)
    following = _BYLINE.search(text, start)
    return min(_end_of_headline(text, start), *(found.start() for found in (after, following) if found), len(text))
