"""The generated pages are those that the program would write now, and every command has an example."""

import importlib.util
import re
import shlex
from pathlib import Path
from types import ModuleType

import pytest

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["queries.md", "command-line.md"])
def test_a_generated_page_is_current(generate: ModuleType, name: str) -> None:
    written = (DOCS / name).read_text("utf-8")
    assert generate.PAGES[name]() == written, "run: python docs/generate.py"


def test_every_command_has_examples_with_options_it_has(generate: ModuleType) -> None:
    assert generate.EXAMPLES.keys() == generate.commands().keys()
    for name, examples in generate.EXAMPLES.items():
        options = set(re.findall(r"--[a-z][a-z-]*", generate.help_of(name)))
        for example in examples:
            words = shlex.split(example)
            assert words[:2] == ["simpul", name]
            assert {word for word in words if word.startswith("--")} <= options, example


def test_the_columns_of_a_question_are_read_from_its_return(generate: ModuleType) -> None:
    page = generate.queries_page()
    assert "Columns: `member`, `r`, `organization`, `name`, `status`, `last_reported`, `evidence`." in page
    kind = "Columns: `event`, `parties`, `roles`, `offices`, `kind`, `date`, `reported`, `type`, `summary`, `evidence`."
    assert kind in page
