"""The package followthemoney takes every exported entity as valid: schema, properties, values, and what they point at.

That package needs ICU to be built (`apt-get install libicu-dev pkg-config g++`, then `pip install followthemoney`), so it is no
requirement of ours. Where it is not in this environment, SIMPUL_TEST_FTM_PYTHON may name a Python that has it; else skipped.
"""

import json
import os
import subprocess
import sys
from importlib.util import find_spec

import pytest

from cypher.database import Database
from explorer import export
from tests.unit.export.samples import sample

PYTHON = sys.executable if find_spec("followthemoney") else os.environ.get("SIMPUL_TEST_FTM_PYTHON", "")
VALIDATE = """
import json, sys
from followthemoney import model

entities = [json.loads(line) for line in sys.stdin]
schema_of = {each["id"]: model.get(each["schema"]) for each in entities}
wrong = []
for each in entities:
    id, schema = each["id"], model.get(each["schema"])
    if schema is None or schema.abstract:
        wrong.append(f"{id}: no schema {each['schema']}")
        continue
    for name in schema.required:
        if not each["properties"].get(name):
            wrong.append(f"{id}: {schema.name} without {name}")
    for name, values in each["properties"].items():
        prop = schema.get(name)
        if prop is None or prop.stub:
            wrong.append(f"{id}: {schema.name} has no {name}")
            continue
        for value in values:
            if prop.type.clean(value) is None:
                wrong.append(f"{id}: {name} = {value!r} is no {prop.type.name}")
            if prop.range and (value not in schema_of or not schema_of[value].is_a(prop.range)):
                wrong.append(f"{id}: {name} = {value} is no {prop.range.name}")
    model.get_proxy(each, cleaned=False)
print(json.dumps({"entities": len(entities), "wrong": wrong}))
"""

needs_package = pytest.mark.skipif(
    not PYTHON, reason="followthemoney is not installed; pip install followthemoney (needs libicu-dev)"
)


def wrong_in(lines: bytes) -> list[str]:
    done = subprocess.run([PYTHON, "-c", VALIDATE], input=lines, capture_output=True, check=True, timeout=120)
    found = json.loads(done.stdout)
    assert found["entities"] == len(lines.splitlines())
    wrong: list[str] = found["wrong"]
    return wrong


@needs_package
def test_followthemoney_accepts_the_sample_hostile_texts_and_all() -> None:
    assert wrong_in(export.export(sample(), "ftm")) == []


@needs_package
def test_followthemoney_accepts_everything_in_the_database(seeded: Database) -> None:
    assert wrong_in(export.export(export.Everything(seeded, export.About("Simpul")), "ftm")) == []


@needs_package
def test_the_validation_finds_what_is_wrong() -> None:
    bad = {"id": "a", "schema": "Membership", "properties": {"member": ["b"], "color": ["red"]}}
    assert len(wrong_in(json.dumps(bad).encode())) == 3
