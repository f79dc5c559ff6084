"""Regular expressions for dates in Indonesian sentences, used by graph/dates/phrases.py."""

import re

from graph.dates.calendar_words import MONTH_PATTERN, WEEKDAY_PATTERN

NUMBERS = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9}
NUMBERS |= {"sepuluh": 10, "sebelas": 11}
FEW = ("beberapa", "belasan")
PAST, FUTURE = r"(?:lalu|kemarin|silam|tadi)", r"(?:mendatang|depan|nanti|yang akan datang)"

_TIME = r"(?: (?:pagi|siang|sore|petang|malam|dini hari|subuh)\b)?(?: waktu setempat)?"
_WEEKDAY = rf"(?:hari )?(?P<weekday>{WEEKDAY_PATTERN})\b{_TIME}"
_BEFORE = rf"(?:{_WEEKDAY},? ?)?"
_MONTH = rf"(?P<month>{MONTH_PATTERN})\b\.?"
_RANGE = r"(?:(?: ?[-–] ?| dan | hingga | sampai (?:dengan )?| s/d )\d{1,2})?"
# '5 Juni tahun lalu'
_OF_YEAR = r"tahun (?P<year>lalu|silam|kemarin|ini|depan|mendatang)\b"
_PART = r"(?:awal|akhir|pertengahan|paruh pertama|paruh kedua|penghujung|sepanjang|selama)"
_SEASON = r"musim (?:panas|dingin|semi|gugur)"
_CUE = rf"(?:{_PART}|tahun|bulan|{_SEASON}|pada|sejak|di|dari|hingga|sampai|antara|mulai|per)"
# nouns after a number that is no year: 'mengirim 2019 tentara' counts soldiers
_THINGS = (
    "orang|tentara|personel|warga|pasukan|km|kilometer|meter|dolar|rupiah|unit|kasus|rumah|kali|persen|jiwa|korban|peserta"
)


def _compiled(pattern: str) -> "re.Pattern[str]":
    return re.compile(pattern, re.IGNORECASE)


# 'Senin (24/6/2024)', 'Sabtu dini hari (14/9/2019)'
DIGITS = _compiled(rf"{_BEFORE}\(?\b(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})/(?P<y>\d{{4}}|\d{{2}})\b\)?{_TIME}")
# 'Selasa, 10 September 2019', '18-19 September 2019'
DAY_MONTH_YEAR = _compiled(rf"{_BEFORE}\(?\b(?P<d>\d{{1,2}}){_RANGE} {_MONTH},? (?P<y>\d{{4}})\b\)?")
ISO = _compiled(r"\b(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})\b")
# 'Rabu (18/6)', '(29/05)'; '3/4 anggota' is a fraction
DAY_SLASH_MONTH = _compiled(rf"(?:{_WEEKDAY},? ?\(|\()(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})\)")
# '2 September', '8 April lalu', '28 September mendatang'; 'serangan 11 September' names a historical day
DAY_MONTH = _compiled(
    rf"(?P<event>(?:serangan|tragedi|peristiwa|teror|teroris) )?{_BEFORE}\b(?P<d>\d{{1,2}}){_RANGE} {_MONTH}"
    rf"(?! (?:\d{{4}}|juta|ribu|miliar))(?: (?:{_OF_YEAR}|(?:{PAST}|{FUTURE})\b))?"
)
# 'Januari 2022', 'September hingga Oktober 2021'
MONTH_YEAR = _compiled(
    rf"(?<!\d )\b{_MONTH}(?:(?: (?:hingga|sampai|dan) | ?[-–] ?)(?:{MONTH_PATTERN}))? (?:tahun )?(?P<y>\d{{4}})\b"
)
MONTH_PAST = _compiled(rf"\b{_MONTH} (?:{_OF_YEAR}|(?:{PAST}|{FUTURE})\b)")
# 'tanggal 3 bulan lalu'
DAY_OF_MONTH = _compiled(r"\b(?:tanggal|tgl\.?) (?P<d>\d{1,2}) bulan (?P<when>lalu|silam|kemarin|ini|depan|mendatang)\b")
# 'akhir Februari', 'bulan Juni', 'sejak Maret'; 'Mei' alone may be a name
MONTH_CUE = _compiled(rf"\b(?:(?:{_PART}|sejak|bulan) )+{_MONTH}(?! \d)(?: (?:{_OF_YEAR}|(?:{PAST}|{FUTURE})\b))?")
# 'pada 2013', 'musim panas 2021'; not '1990-an', '2.500', '2019 tentara'
YEAR = _compiled(rf"\b(?:{_CUE} )+\(?(?P<y>(?:1[6-9]|20)\d\d)\b(?![-.,/]\d|-?an\b| (?:{_THINGS})\b)")
YEAR_IN_BRACKETS = _compiled(r"\((?P<y>(?:19|20)\d\d)\)")
_HOUR = r"(?: (?:pagi|siang|sore|petang|malam))?"
TODAY = _compiled(
    r"\b(?:dini|pagi|siang|sore|malam|hari) ini\b|\btadi (?:pagi|siang|sore)\b|\b(?:pagi|siang|sore) tadi\b"
    r"|\bnanti (?:siang|sore|malam)\b"
    r"|\b(?:siang|sore|malam) nanti\b"
)
YESTERDAY = _compiled(rf"\bkemarin\b{_HOUR}|\bsemalam\b|\btadi malam\b|\bmalam tadi\b")
TWO_DAYS_AGO = _compiled(r"\bkemarin (?:dulu|lusa)\b|\blusa kemarin\b|\bdua hari kemarin\b")
TOMORROW = _compiled(rf"\b(?:besok|esok)\b(?: hari)?{_HOUR}")
IN_TWO_DAYS = _compiled(r"\b(?:besok |esok )?lusa\b")
# 'akhir pekan lalu' is dated to the month of its Saturday
WEEKEND = _compiled(r"\bakhir (?:pekan|minggu) (?P<when>lalu|silam|kemarin|ini|depan|mendatang|nanti)\b")
# 'pekan lalu', 'dua tahun lalu', 'sebulan yang lalu', 'awal tahun ini', 'bulan depan'
AGO = _compiled(
    rf"\b(?:{_PART} )?(?P<number>\d{{1,2}} |(?:{'|'.join((*NUMBERS, *FEW))}) |se)?"
    r"(?P<unit>hari|hr|pekan|minggu|mgg|bulan|bln|tahun|thn|th)\.? "
    r"(?:yang )?(?P<when>lalu|silam|kemarin|depan|mendatang|lagi|ini|berjalan)\b"
)
# 'hari Minggu', 'Kamis siang', 'Jumat pekan lalu'. Weekdays are capitalized ('minggu' is a week); at the beginning of a
# sentence 'Minggu' alone is ambiguous.
_CAPITALIZED = "|".join(name.capitalize() for name in WEEKDAY_PATTERN.split("|"))
_WHICH = rf"(?:ini|(?:pekan|minggu) (?:ini|yang lalu|{PAST}|{FUTURE})|(?:yang )?(?:{PAST}|{FUTURE}|besok))"
WEEKDAY = re.compile(rf"(?<!^)(?<![.\"“] )\b{_WEEKDAY}(?:,? {_WHICH})?(?! ?\(\d)".replace(WEEKDAY_PATTERN, _CAPITALIZED))
