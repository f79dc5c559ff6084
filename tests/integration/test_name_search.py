"""Entities are found by their names however they are written, by the indexes of both engines."""

from collections.abc import Iterator

import pytest

from cypher.database import Database
from cypher.entity_lookup import entity_named
from cypher.name_search import meant, search_names
from graph.article_graph import ArticleGraph, Entity, Mention, Sentence
from graph.errors import SavedQueryError
from graph.settings import Settings
from loader.write.store import write_graphs
from tests.conftest import emptied

NAMES = {
    "country:KG": ("Kirgizstan", "Kyrgyzstan", "Kirgistan"),
    "country:KZ": ("Kazakhstan",),
    "country:RU": ("Rusia", "Kremlin"),
    "actor:sergei-lavrov": ("Sergei Lavrov", "Lavrov"),
    "actor:hassan-rouhani": ("Hassan Rouhani",),
    "actor:benjamin-netanyahu": ("Benjamin Netanyahu", "Netanyahu"),
    "actor:donald-trump": ("Donald Trump", "Trump"),
    "actor:recep-tayyip-erdogan": ("Recep Tayyip Erdoğan", "Erdoğan"),
    "organization:csto": ("CSTO", "Organisasi Traktat Keamanan Kolektif"),
    "organization:kementerian-luar-negeri-rusia": ("Kementerian Luar Negeri Rusia",),
    "place:jakarta": ("Jakarta",),
    "place:semarang": ("Semarang",),
    "actor:semarang": ("Semarang",),
}


def article(number: int, names: dict[str, tuple[str, ...]]) -> ArticleGraph:
    """An article that names these entities, a sentence each."""
    sentences, entities = [], []
    for n, (id, forms) in enumerate(names.items()):
        text = ", ".join(forms)
        sentences.append(Sentence(n, text, 0, len(text)))
        mentions = tuple(Mention(n, text.index(form), text.index(form) + len(form), form) for form in forms)
        entities.append(Entity(id, id.partition(":")[0].capitalize(), forms[0], forms, mentions))
    own = (f"{number}.txt", f"article:{number:016x}", f"Judul {number}", "Antara", "2024-01-01", None, "id")
    return ArticleGraph(*own, tuple(sentences), tuple(entities))


@pytest.fixture(scope="module")
def named(database_settings: Settings) -> Iterator[Database]:
    """A database that knows these names, some of them from more than one article."""
    with emptied(database_settings) as opened:
        write_graphs(opened, [article(1, NAMES), article(2, {"country:RU": ("Rusia",)})])
        yield opened


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Kyrgyzstan", "country:KG"),
        ("kirgizstan", "country:KG"),
        ("Kirgiztan", "country:KG"),
        ("Lavrof", "actor:sergei-lavrov"),
        ("lav", "actor:sergei-lavrov"),
        ("sergei lavrof", "actor:sergei-lavrov"),
        ("Rohani", "actor:hassan-rouhani"),
        ("Netanyau", "actor:benjamin-netanyahu"),
        ("trumpp", "actor:donald-trump"),
        ("Jakrta", "place:jakarta"),
        ("traktat keamanan", "organization:csto"),
        ("cs", "organization:csto"),
        ("erdogan", "actor:recep-tayyip-erdogan"),
        ("erdo", "actor:recep-tayyip-erdogan"),
        ("kaz", "country:KZ"),
        ("rusia", "country:RU"),
        ("kremlin", "country:RU"),
    ],
)
def test_names_are_found_however_they_are_written(named: Database, typed: str, first: str) -> None:
    assert search_names(named, typed)[0].entry.id == first


@pytest.mark.parametrize("typed", ["", "   ", "zzzzzz", "<script>", "*", "AND", '"', "+-!(){}[]^~?:\\/", "_", "NOT a OR"])
def test_nothing_like_it_is_an_empty_list_and_no_text_is_an_operator(named: Database, typed: str) -> None:
    assert search_names(named, typed) == []


def test_an_entity_knows_how_often_it_is_named(named: Database) -> None:
    (hit,) = (hit for hit in search_names(named, "rusia") if hit.entry.id == "country:RU")
    assert (hit.entry.articles, hit.entry.sentences, hit.entry.label) == (2, 2, "Country")
    assert set(hit.entry.aliases) == {"Rusia", "Kremlin"}


def test_suggestions_can_be_of_some_labels_only_and_so_many(named: Database) -> None:
    assert [hit.entry.id for hit in search_names(named, "semarang", labels=("Actor",))] == ["actor:semarang"]
    assert len(search_names(named, "k", limit=2)) == 2


def test_a_whole_text_means_one_or_several_and_the_command_says_which(named: Database) -> None:
    assert [hit.entry.id for hit in meant(named, "KREMLIN")] == ["country:RU"]
    assert entity_named(named, "Kremlin") == "country:RU"
    assert len(meant(named, "semarang")) == 2
    with pytest.raises(SavedQueryError, match=r"several.*actor:semarang.*place:semarang"):
        entity_named(named, "Semarang")
    with pytest.raises(SavedQueryError, match="close to it: country:RU"):
        entity_named(named, "Rusi")
