"""docker-compose.yml: readable by docker-compose, on loopback alone, and its settings are ones that Neo4j knows."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.settings import Settings
from tests.conftest import required
from tests.neo4j.server import VERSION

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
    found: dict[str, Any] = read["services"]
    return found


def composed(request: pytest.FixtureRequest, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    program = shutil.which("docker-compose")
    if program is None:
        (pytest.fail if required(request.config, "--require-neo4j") else pytest.skip)(
            "no docker-compose; install it with: apt-get install docker-compose"
        )
    command = [str(program), "--env-file", str(folder / "empty.env"), "-f", str(ROOT / "docker-compose.yml"), "config"]
    (folder / "empty.env").touch()
    path = {"PATH": "/usr/local/bin:/usr/bin:/bin"}
    return subprocess.run(command, env=path | environment, capture_output=True, text=True, check=False, cwd=ROOT)


def test_docker_compose_reads_it(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    read = composed(request, tmp_path, SIMPUL_NEO4J_PASSWORD="a-password")
    assert read.returncode == 0, read.stderr
    assert set(yaml.safe_load(read.stdout)["services"]) == {"neo4j", "load", "explorer"}


def test_without_a_password_it_says_what_to_set(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    read = composed(request, tmp_path)
    assert read.returncode != 0
    assert "set SIMPUL_NEO4J_PASSWORD in .env" in read.stderr


def test_every_port_is_on_loopback(services: dict[str, Any]) -> None:
    ports = [port for service in services.values() for port in service.get("ports", ())]
    assert len(ports) == 3
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_the_image_is_the_version_the_tests_run_on(services: dict[str, Any]) -> None:
    assert services["neo4j"]["image"] == f"neo4j:{VERSION}-community"


def test_variables_of_the_example_and_of_the_compose_file_are_the_same() -> None:
    used = set(re.findall(r"(?<!\$)\$\{(\w+)", (ROOT / "docker-compose.yml").read_text("utf-8")))
    declared = set(re.findall(r"^(\w+)=", (ROOT / ".env.example").read_text("utf-8"), re.MULTILINE))
    assert used == declared


def test_the_container_runs_as_nobody_special_and_has_all_packages() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text("utf-8")
    assert re.search(r"^USER (?!root)\w+$", dockerfile, re.MULTILINE)
    copied = set(re.findall(r"^COPY (\w+) \1$", dockerfile, re.MULTILINE))
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests", "training"}
    assert packages <= copied
    let_in = set(re.findall(r"^!(.+)$", (ROOT / ".dockerignore").read_text("utf-8"), re.MULTILINE))
    assert packages | {"seeds", "pyproject.toml", "requirements.lock", "README.md", "LICENSE"} <= let_in


@pytest.mark.neo4j
def test_its_settings_are_ones_that_neo4j_knows(services: dict[str, Any], neo4j_settings: Settings) -> None:
    from neo4j import GraphDatabase

    names = [name for name in services["neo4j"]["environment"] if name.startswith("NEO4J_") and name != "NEO4J_AUTH"]
    # the image's own rule: a double underscore is an underscore, a single one a dot
    asked = [name.removeprefix("NEO4J_").replace("__", "\0").replace("_", ".").replace("\0", "_") for name in names]
    login = (neo4j_settings.neo4j_user, neo4j_settings.neo4j_password or "")
    with GraphDatabase.driver(str(neo4j_settings.neo4j_uri), auth=login) as driver:
        known = {record["name"] for record in driver.execute_query("SHOW SETTINGS YIELD name").records}
    assert asked
    assert set(asked) <= known
