"""Title, source and date of plain text; specimens are our own."""

from datetime import date

import pytest

from loader.read.cleaning import body_of
from loader.read.date_formats import publication_date, report_day, unswapped
from loader.read.masthead import Masthead, masthead_of

BODY = "Presiden itu tiba di Tbilisi untuk membahas perbatasan.\nIa disambut oleh perdana menteri di bandara kota itu."

WRITTEN = [
    ("Selasa, 25 Juni 2024 - 11:14 WIB", "2024-06-25"),
    ("diperbarui 05 Apr 2015, 07:00 WIB", "2015-04-05"),
    ("2019-09-16 00:00:00", "2019-09-16"),
    ("2024-06-25T10:00:00+07:00", "2024-06-25"),
    ("Minggu (30/8/2021)", "2021-08-30"),
    ("17/09/2019", "2019-09-17"),
    ("8/28/2025 18:15", "2025-08-28"),
    ("8/9/2025 5:46", "2025-08-09"),
    ("08/09/2025 05:46", "2025-09-08"),
    ("8/9/2025", "2025-09-08"),
    ("10-Sep-19", "2019-09-10"),
    ("26 Oktober 2019", "2019-10-26"),
    ("03 Juni 2025 |23:58 WIB", "2025-06-03"),
    ("Jumat, 20 Jun 2025 10:38 WIB", "2025-06-20"),
    ("25.06.2024", "2024-06-25"),
    ("September 10, 2019", "2019-09-10"),
    ("Tue, 25 Jun 2024 11:14:00 +0700", "2024-06-25"),
    ("31/13/2024", None),
    ("31 Februari 2024", None),
    ("kemarin", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_publication_dates_are_read_as_sites_write_them(text: str, expected: str | None) -> None:
    assert publication_date(text) == (date.fromisoformat(expected) if expected else None)


def test_the_report_gives_its_own_day() -> None:
    assert report_day(["Ledakan terjadi Senin (1/7/2024).", "Dikutip Kabar, Rabu (3/7/2024)."]) == date(2024, 7, 3)
    assert report_day(["Ledakan terjadi Senin, 1 Juli 2024, di kota."]) == date(2024, 7, 1)
    assert report_day(["Ledakan terjadi Senin."]) is None


def test_day_and_month_are_unswapped_where_the_text_says_so() -> None:
    told = ["Hal itu dikatakan Selasa (10/9/2019)."]
    assert unswapped(date(2019, 10, 9), told) == date(2019, 9, 10)
    assert unswapped(date(2019, 9, 10), told) == date(2019, 9, 10)
    assert unswapped(date(2019, 10, 9), ["Tidak ada tanggal."]) == date(2019, 10, 9)


def masthead(*lines: str) -> Masthead:
    text = "\n".join(lines)
    return masthead_of(text, body_of(text))


def test_title_date_and_source_stand_around_the_body() -> None:
    found = masthead(
        "Presiden Itu Tiba di Tbilisi",
        "Selasa, 25 Juni 2024 - 11:14 WIB",
        BODY,
        "Copyright ©2024 Kabarnesia.com All Rights Reserved",
    )
    assert found == Masthead("Presiden Itu Tiba di Tbilisi", "Kabarnesia.com", date(2024, 6, 25))


def test_the_source_is_the_outlet_of_the_dateline() -> None:
    assert masthead("KABARNESIA.COM, TBILISI - " + BODY).source == "KABARNESIA.COM"


def test_a_headline_may_end_in_dots() -> None:
    headline = "Presiden Itu Tiba di Tbilisi, Ini Alasannya..."
    assert masthead(headline, "16/09/2019", BODY).title == headline
    assert masthead("16/09/2019", headline, BODY).title is None, "a teaser, not the headline"


def test_the_title_may_stand_behind_the_body() -> None:
    found = masthead(BODY, "Presiden Itu Tiba di Tbilisi", "diperbarui 05 Apr 2015, 07:00 WIB")
    assert (found.title, found.published) == ("Presiden Itu Tiba di Tbilisi", date(2015, 4, 5))


def test_what_is_not_there_is_not_guessed() -> None:
    assert masthead(BODY, "Posting Komentar", "Silahkan berkomentar dengan baik & sopan") == Masthead(None, None, None)
