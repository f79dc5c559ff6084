"""Detects whether a text is Indonesian: by its common words, and by py3langid where it has few of them."""

import math
import re

from loader.read.cleaning import COMMON_WORDS

_WORD = re.compile(r"[^\W\d_]+")
# Malay and Indonesian share most words; these are spelled differently or used in one language only: each of the Malay ones
# occurs in fewer than two of a thousand Indonesian articles.
_MALAY_WORDS = (
    "kerana bahawa polis manakala sahaja mesyuarat syarikat isnin khamis jumaat telefon memaklumkan menerusi pemberita "
    "majlis siasatan disyaki dijangka tempatan seramai peguam perbicaraan jurulatih setiausaha pertubuhan menggesa tentera "
    "rakan tumpuan eropah peratus bilion mangsa pengerusi timbalan parti parlimen pilihanraya julai ogos disember ringgit "
    "sekiranya berkenaan kakitangan menyeru menangguhkan mengikut keganasan iaitu justeru kes kesihatan tempoh kecederaan "
    "mencederakan kemalangan dirempuh merempuh ubat pesakit jangkitan dijangkiti wabak denggi jururawat bomba amaran "
    "bandaraya lebuhraya kerusi pembangkang pindaan belanjawan pelabur pelaburan eksport trilion gabenor rasuah suruhanjaya "
    "sempadan bersetuju rundingan membincangkan dinasihatkan dikuatkuasakan menguatkuasakan dadah direman tertuduh "
    "televisyen stesen filem muzik kolej biasiswa pensyarah imigresen jeneral leftenan aktiviti komuniti kualiti universiti "
    "identiti prioriti majoriti minoriti dibaiki talian berpandu jepun sepanyol itali kemboja ukraine syria iraq peniaga "
    "basikal motosikal lori jenayah penjenayah persekutuan antarabangsa membabitkan terbabit tular akhbar hala"
)
_INDONESIAN_WORDS = (
    "karena bahwa polisi bisa saja senin kamis jumat perusahaan mengatakan ujar ujarnya usai tentara partai persen miliar "
    "triliun korban kantor mantan agustus juli juni maret desember pihaknya yakni soal rekan wartawan serikat setelah "
    "kepolisian terkait sebut dilansir melansir saat menyebut dirinya ungkapnya tuturnya ucapnya jelasnya rp universitas "
    "kualitas aktivitas kesehatan eropa ukraina suriah irak jepang ekspor impor uang dokter perbatasan keamanan kejahatan "
    "pertandingan pelatih tetangga internasional"
)
_MALAY, _INDONESIAN = frozenset(_MALAY_WORDS.split()), frozenset(_INDONESIAN_WORDS.split())
_LANGUAGES = {"en": "English", "ms": "Malay", "jv": "Javanese", "nl": "Dutch", "ar": "Arabic", "zh": "Chinese", "ru": "Russian"}
SAMPLE = 6000  # characters looked at
FEWEST_MALAY = 2  # words that only Malay has; one suffices if the text has no word that only Indonesian has
MALAY_MARGIN = 0.9
"""Above this py3langid is trusted if the text has no word that only Indonesian has: it errs on 12 of 10,527 Indonesian
articles cut to two sentences, and on no complete one."""
FEWEST_COMMON = 0.14  # minimum share of common words of a text in Indonesian or Malay


def other_language(text: str) -> str | None:
    """The language of a text that is not Indonesian ('English', 'Malay', else a code such as 'tl'); None for Indonesian."""
    words = [word.lower() for word in _WORD.findall(text[:SAMPLE])]
    if not words:
        return "no words"
    met = set(words)
    common = sum(word in COMMON_WORDS for word in words) / len(words)
    malay, indonesian = len(met & _MALAY), len(met & _INDONESIAN)
    if malay > indonesian and (malay >= FEWEST_MALAY or not indonesian):
        return "Malay"
    # Short or name-heavy texts have few common words; py3langid takes much Indonesian for Malay, so both codes count.
    if common >= FEWEST_COMMON or (code := _classified(" ".join(words))) in ("id", "ms"):
        return "Malay" if not indonesian and _malay_margin(" ".join(words)) > MALAY_MARGIN else None
    return _LANGUAGES.get(code, code)


def _malay_margin(text: str) -> float:
    """py3langid's score for Malay minus that for Indonesian, divided by the square root of the length in characters."""
    import py3langid  # type: ignore[import-untyped] # its model takes half a second to load, and few articles need it

    scores = dict(py3langid.rank(text))
    margin = float(scores["ms"]) - float(scores["id"])
    return margin / math.sqrt(len(text))


def _classified(text: str) -> str:
    import py3langid

    return str(py3langid.classify(text)[0])
