"""Who did it, as the media have it: a line a reading, the most told first, the others counted."""

from explorer.panel.attributions import MOST, told_by_blocks
from explorer.read.evidence import ArticleRef, Quote
from explorer.words.messages import Words


def test_many_readings_are_cut_counted_and_offered() -> None:
    article = ArticleRef("article:a", None, None, "Kabar", None)
    told = [{"summary": f"Pihak {n}: menyerang → Chile"} for n in range(MOST + 3)]
    quotes = [Quote(f"article:a#{n}", n, "…", article, told=one) for n, one in enumerate([*told, told[5]])]
    block = told_by_blocks(Words("en"), quotes)[0]
    assert block["kind"] == "facts"
    rows = block["rows"]
    assert rows[0] == {"label": "Pihak 5", "values": [{"text": "Kabar (2)"}]}
    assert len(rows) == MOST + 1 and rows[-1]["values"] == [{"text": "Show 3 more", "action": {"do": "all_readings"}}]
    assert len(told_by_blocks(Words("en"), quotes, every=True)[0]["rows"]) == MOST + 3
