"""The wheel is whole: built, unpacked elsewhere and run from another folder, it finds every data file it needs."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DATA_SUFFIXES = {".cypher", ".yml", ".yaml", ".tsv", ".json", ".js", ".css", ".po", ".cfg", ".bin", ".txt", ".md"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The path of a freshly built wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout[-2000:] + built.stderr[-2000:]
    (found,) = folder.glob("simpul-*.whl")
    return found


def tracked(room: str) -> set[str]:
    """Paths of this room that git knows; every file of the folder where there is no git."""
    listed = subprocess.run(["git", "ls-files", room], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode == 0:
        return {line for line in listed.stdout.splitlines() if (ROOT / line).is_file()}
    return {
        str(path.relative_to(ROOT)) for path in (ROOT / room).rglob("*") if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.mark.parametrize("room", ["loader", "cypher", "explorer", "simpul"])
def test_the_wheel_carries_every_file_of_the_room(wheel: Path, room: str) -> None:
    with zipfile.ZipFile(wheel) as archive:
        carried = set(archive.namelist())
    wanted = tracked(room)
    assert wanted
    assert wanted - carried == set()


def test_the_wheel_carries_neither_tests_nor_articles(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    assert not tops & {"tests", "seeds", "docs", "training"}


def test_the_unpacked_wheel_extracts_an_article_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    code = "import sys, loader; from simpul.cli import main; print(loader.__file__, file=sys.stderr); main()"
    seed = ROOT / "seeds" / "003_b0b1769c2c354d5e.txt"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site"), "SIMPUL_DATA": str(tmp_path / "data")}
    run = subprocess.run(
        [sys.executable, "-c", code, "extract", str(seed)],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert str(tmp_path) in run.stderr
    assert '"organization:csto"' in run.stdout
