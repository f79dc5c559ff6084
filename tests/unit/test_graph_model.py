"""The graph model agrees with the article graph, with what is written, and with its documentation."""

import importlib.util
import re
from dataclasses import fields
from importlib import resources
from pathlib import Path

import pytest

from cypher.database import named, statements
from cypher.event_coreference.merged_event import event_of
from graph.model import ENTITY_TYPES, RELATION_TYPES, TEXT_INDEXES, graph_model
from graph.settings import Settings
from loader.write.claims import VALUES
from loader.write.rows import rows_of
from tests.conftest import seeds

DOCS = Path(__file__).parents[2] / "docs"


def test_every_type_of_the_article_graph_is_in_the_model() -> None:
    model = graph_model()
    assert set(ENTITY_TYPES) <= model.nodes.keys()
    assert {name for name, item in model.relationships.items() if item.claimed} == set(RELATION_TYPES)


def test_every_stored_property_is_documented() -> None:
    rows = rows_of(seeds())
    model = graph_model()
    for telling in rows.tellings:
        assert event_of("event:1", [telling]).properties.keys() <= model.nodes["Event"].properties.keys()
    for claim in rows.claims.values():
        assert claim.relation().keys() <= model.relationships[claim.type].properties.keys()
        assert claim.properties().keys() <= model.nodes["Claim"].properties.keys()
    for label, states in rows.entities.items():
        for entity in states.values():
            assert {key for key, value in entity.properties().items() if value is not None} <= model.nodes[
                label
            ].properties.keys()
    for row in rows.sentences:
        assert row.keys() - {"article"} <= model.nodes["Sentence"].properties.keys()
    for row in rows.articles:
        assert row.keys() <= model.nodes["Article"].properties.keys()
    for row in (row for of in rows.reports.values() for row in of):
        assert row["properties"].keys() <= model.relationships["REPORTS"].properties.keys()
    for telling in rows.tellings:
        assert telling.properties().keys() <= model.nodes["Telling"].properties.keys()
    assert VALUES.keys() <= model.relationships.keys()


def test_every_label_and_index_has_its_place_in_the_schema() -> None:
    model = graph_model()
    made = "\n".join(statements(named("schema.cypher")))
    for label in model.nodes:
        assert f"FOR (n:{label}) REQUIRE n.id IS UNIQUE" in made
    for label, property_ in TEXT_INDEXES.values():
        assert property_ in model.nodes[label].properties


@pytest.mark.parametrize("read", ["counts_of_many", "neighbors_in"])
def test_neighbors_come_in_by_every_type_that_does_not_begin_at_a_sentence(read: str) -> None:
    text = named(f"reads/{read}.cypher")
    (types,) = re.findall(r"<-\[r:([A-Z_|]+)\]-", text)
    model = graph_model()
    assert set(types.split("|")) == {name for name, item in model.relationships.items() if item.sources != ("Sentence",)}


def test_what_lies_among_nodes_is_looked_for_by_every_type_of_the_model() -> None:
    found = re.findall(r"-\[r:([A-Z_|]+)\]->", named("reads/among.cypher"))
    types = [type for listed in found for type in listed.split("|")]
    assert sorted(types) == sorted(graph_model().relationships)


def test_everything_is_called_something_in_both_languages() -> None:
    model = graph_model()
    named = (*model.nodes.values(), *model.quad_classes.values(), *model.modalities.values(), *model.statuses.values())
    verbs = [item.verb for item in (*model.relationships.values(), *model.events.values())]
    verbs += [item.reverse for item in model.relationships.values()]
    for names in (*(item.names for item in named), *verbs, *model.modes.values(), *model.contexts.values()):
        assert names.keys() == {"id", "en"} and all(names.values())


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
