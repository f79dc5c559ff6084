"""Marked bodies: places in texts that are not here, and what is counted of them."""

from training.annotations.article_bodies import FILE, kept_of, marked_bodies

LEAD = "Presiden Armenia bertemu Perdana Menteri Georgia di Yerevan pada Kamis untuk membahas jalur kereta lama."
REST = "Kedua negara sepakat membentuk komisi bersama yang bersidang setiap bulan di Tbilisi."
OTHER = "Baca juga: Harga Emas Naik Lagi Hari Ini"
TEXT = f"{LEAD}\n{OTHER}\n{REST}\nGalon Botol Gelas Sendok Garpu"


def test_forty_bodies_are_marked_in_two_halves() -> None:
    marked = marked_bodies(FILE.read_text("utf-8"))
    assert len(marked) == len({one.id for one in marked}) == 40
    assert {one.half for one in marked} == {"dev", "apart"}
    assert min(sum(one.half == half for one in marked) for half in ("dev", "apart")) >= 18
    for one in marked:
        assert all(0 <= start < end for start, end in one.boilerplate), one.id
        assert list(one.boilerplate) == sorted(one.boilerplate)


def test_words_lost_and_words_left_are_counted() -> None:
    at = TEXT.index(OTHER)
    (marked,) = marked_bodies(f"# comment\ndev 1 x {at}-{at + len(OTHER)}\n")
    kept, lost, left = kept_of(marked, {"id": "1", "text": TEXT})
    assert (kept.body, kept.boilerplate, kept.left) == (len(f"{LEAD} {REST}".split()) + 5, 8, 0)
    assert sorted(lost) == ["botol", "galon", "garpu", "gelas", "sendok"] and not left


def test_no_text_stands_beside_the_places() -> None:
    lines = FILE.read_text("utf-8").splitlines()
    assert all(line.startswith("#") or set(line.partition(" ")[2]) <= set("0123456789abcdef -") for line in lines)
