"""The graph model agrees with the article graph, with what is written, and with its documentation."""

import importlib.util
from dataclasses import fields
from importlib import resources
from pathlib import Path

from cypher.database import named, statements
from cypher.graph_model import TEXT_INDEXES, graph_model
from loader.article_graph import ENTITY_TYPES, RELATION_TYPES
from loader.claims import VALUES
from loader.rows import rows_of
from simpul.settings import Settings
from tests.conftest import seeds

DOCS = Path(__file__).parents[2] / "docs"


def test_every_type_of_the_article_graph_is_in_the_model() -> None:
    model = graph_model()
    assert set(ENTITY_TYPES) <= model.nodes.keys()
    assert {name for name, item in model.relationships.items() if item.claimed} == set(RELATION_TYPES)


def test_every_stored_property_is_documented() -> None:
    rows = rows_of(seeds())
    model = graph_model()
    for state in rows.events.values():
        assert state.properties().keys() <= model.nodes["Event"].properties.keys()
    for (_, type_, _), by_ends in rows.claims.items():
        for claims in by_ends.values():
            assert claims.properties().keys() <= model.relationships[type_].properties.keys()
    for row in rows.articles:
        assert row.keys() <= model.nodes["Article"].properties.keys()
    for row in rows.reports:
        assert row["properties"].keys() <= model.relationships["REPORTS"].properties.keys()
    assert VALUES.keys() <= model.relationships.keys()


def test_every_label_and_index_has_its_place_in_the_schema() -> None:
    model = graph_model()
    made = "\n".join(statements(named("schema.cypher")))
    for label in model.nodes:
        assert f"FOR (n:{label}) REQUIRE n.id IS UNIQUE" in made
    for label, property_ in TEXT_INDEXES.values():
        assert property_ in model.nodes[label].properties


def test_names_and_sentences_are_there_in_both_languages() -> None:
    model = graph_model()
    for item in (*model.nodes.values(), *model.relationships.values(), *model.events.values()):
        assert item.names.keys() == {"id", "en"}
    for edge in model.relationships.values():
        assert edge.sentence.keys() == {"id", "en"}
        assert all("{source}" in text and "{target}" in text for text in edge.sentence.values())


def test_every_statement_of_the_writes_says_what_it_is_for() -> None:
    for file in (resources.files("cypher") / "writes").iterdir():
        assert file.read_text("utf-8").startswith("// "), file.name


def test_the_page_of_the_graph_model_is_current() -> None:
    spec = importlib.util.spec_from_file_location("generate_graph_model", DOCS / "generate_graph_model.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.page() == (DOCS / "graph-model.md").read_text("utf-8"), "run: python docs/generate_graph_model.py"


def test_every_setting_is_documented() -> None:
    page = (DOCS / "settings.md").read_text("utf-8")
    for field in fields(Settings):
        assert f"| `SIMPUL_{field.name.upper()}` |" in page
