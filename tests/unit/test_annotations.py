"""Annotated articles kept as lines and restored with their texts."""

from training.annotations.lines import Annotated, gold_of, hash_of, line_of, read, text_of, written
from training.annotations.restore import SETS, restored
from training.annotations.text_offsets import located

TEXT = text_of(
    "Ruritania protes", 'Ruritania mengecam Graustark.,Presiden Rudolf menuntut maaf.,"Kami menolak," kata Graustark pukul 3,5.'
)


def annotated() -> Annotated:
    sentences = ["Ruritania mengecam Graustark.", "Presiden Rudolf menuntut maaf.", '"Kami menolak," kata Graustark pukul 3,5.']
    places = {n: place for n, sentence in enumerate(sentences) if (place := located(sentence, TEXT))}
    lines = [
        "E Country Ruritania = Ruritania",
        "E Country Graustark = Graustark",
        "E Actor Rudolf = Rudolf; Presiden Rudolf | opt",
        "R HOLDS_POSITION Rudolf > Ruritania | 1 | Presiden",
        "V ACCUSE | 0,1 | mengecam | Ruritania; Rudolf | Graustark | - | 2020-01 | asserted | alt=REJECT,REQUEST | opt",
        "V REJECT | 2 | menolak | Graustark | - | - | - | negated",
    ]
    return Annotated("7", "abc", hash_of(TEXT), "2020-01-02", places, lines)


def test_commas_that_stand_for_line_breaks_are_line_breaks_and_numbers_stay() -> None:
    assert TEXT.count("\n") == 3
    assert "3,5" in TEXT


def test_lines_are_read_as_they_were_written_and_hold_no_sentence() -> None:
    file = written([annotated(), annotated()])
    assert list(read(file)) == [annotated(), annotated()]
    assert "menuntut maaf" not in file


def test_gold_is_restored_from_places_in_the_text() -> None:
    gold = gold_of(annotated(), TEXT)
    first, second = gold["events"]
    assert gold["title"] == "Ruritania protes"
    assert first["sentence"] == "Ruritania mengecam Graustark."
    assert first["also"] == ["Presiden Rudolf menuntut maaf."]
    assert (first["actors"], first["recipients"], first["date"]) == (["Ruritania", "Rudolf"], ["Graustark"], "2020-01")
    assert first["alt_type"] == ["REJECT", "REQUEST"] and first["optional"] and not first["negated_or_hypothetical"]
    assert second["negated_or_hypothetical"] and second["recipients"] == []
    assert gold["relations"][0] == {
        **{"type": "HOLDS_POSITION", "from": "Rudolf", "to": "Ruritania", "detail": "Presiden"},
        **{"sentence": "Presiden Rudolf menuntut maaf.", "also": []},
    }


def test_a_gold_graph_becomes_the_lines_it_came_from() -> None:
    gold = gold_of(annotated(), TEXT)
    number = {" ".join(TEXT[start:end].split()): n for n, (start, end) in annotated().sentences.items()}
    kinds = ("entities", "relations", "events")
    assert [line_of(kind, item, number) for kind in kinds for item in gold[kind]] == annotated().lines


def test_a_sentence_is_found_by_its_letters_where_its_characters_were_cleaned() -> None:
    text = "Awal. Ruritania  (\u00a0,) «menolak» tuntutan. Akhir."
    place = located("Ruritania menolak tuntutan.", text)
    assert place is not None
    assert text[slice(*place)] == "Ruritania  (\u00a0,) «menolak» tuntutan."
    assert located("Graustark setuju.", text) is None


def test_the_seeds_are_restored_without_a_corpus(monkeypatch) -> None:
    monkeypatch.delenv("SIMPUL_CORPUS", raising=False)
    golds = [gold for _, _, gold in restored("seeds")]
    assert len(golds) == 5
    assert all(event["sentence"] for gold in golds for event in gold["events"])


def test_no_article_is_in_two_sets_nor_among_those_kept_apart() -> None:
    """What is trained on must not be scored as unseen; texts tell, since a corpus has articles twice."""
    where: dict[str, str] = {}
    for path in sorted([*SETS.glob("*.txt"), *(SETS.parent / "apart").glob("*.txt")]):
        for one in read(path.read_text("utf-8")):
            assert where.setdefault(one.hash, path.name) == path.name, f"{path.name} {one.number} is in {where[one.hash]}, too"
