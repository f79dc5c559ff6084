"""The picture as bytes: what goes in comes out, and the name says whether anything changed."""

from explorer.widgets.graph.serialization import mounted, packed, unpacked

PICTURE = {"nodes": [{"id": "country:RU", "name": "Rusia – \u201cRUS\u201d"}], "edges": [{"id": "a"}], "legend": []}


def test_what_is_packed_is_unpacked() -> None:
    data = mounted(packed(PICTURE), {"graph": "graph", "revision": 1, **PICTURE})
    assert unpacked(data) == {"graph": "graph", "revision": 1, **PICTURE}


def test_half_a_surrogate_pair_does_not_stop_the_page() -> None:
    broken = {**PICTURE, "nodes": [{"id": "a", "name": "\ud83d"}]}
    assert unpacked(mounted(packed(broken), broken))["nodes"] == [{"id": "a", "name": "?"}]


def test_the_first_line_differs_when_anything_differs() -> None:
    names = {
        mounted(packed(picture), {**picture, "revision": revision}).split(b"\n")[0]
        for picture in (PICTURE, {**PICTURE, "edges": []}, {**PICTURE, "legend": [1]})
        for revision in (1, 2)
    }
    assert len(names) == 6
    assert {len(name) for name in names} == {32}


def test_a_pack_holds_its_own_lists_and_no_equal_ones() -> None:
    kept = packed(PICTURE)
    assert kept.holds({**PICTURE, "legend": [1]})
    assert not kept.holds({**PICTURE, "nodes": [dict(node) for node in PICTURE["nodes"]]})
