"""Every library the program imports is declared, so that `pip install` brings it also without the lock file."""

import ast
import re
import sys
from pathlib import Path

import pytest
from packaging.requirements import Requirement

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib  # pytest brings it there

ROOT = Path(__file__).parents[2]
PROGRAM = ("graph", "loader", "cypher", "explorer", "simpul", "id_simpul_news")
DISTRIBUTIONS = {"PIL": "pillow", "yaml": "pyyaml", "docx": "python-docx"}
"""Distributions whose import has another name."""


def imported(source: str) -> set[str]:
    """The libraries a module imports, by their top names."""
    nodes = list(ast.walk(ast.parse(source)))
    names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.level == 0 and node.module]
    return {name.split(".")[0] for name in names} - set(sys.stdlib_module_names) - set(PROGRAM)


def declared(section: list[str]) -> set[str]:
    """The distributions of a list of requirements."""
    return {re.sub(r"[-_.]+", "-", Requirement(line).name).lower() for line in section}


@pytest.mark.parametrize("room", PROGRAM)
def test_what_a_room_imports_is_declared(room: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    optional = [line for name, lines in project["optional-dependencies"].items() if name != "dev" for line in lines]
    known = declared(project["dependencies"] + optional)
    missing = {}
    for path in sorted((ROOT / room).rglob("*.py")):
        libraries = {DISTRIBUTIONS.get(name, name).lower().replace("_", "-") for name in imported(path.read_text("utf-8"))}
        if libraries - known:
            missing[str(path.relative_to(ROOT))] = sorted(libraries - known)
    assert missing == {}


def test_an_undeclared_import_is_noticed() -> None:
    assert imported("import scipy.sparse\nfrom graph import ids\nimport json") == {"scipy"}
