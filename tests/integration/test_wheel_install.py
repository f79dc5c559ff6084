"""`pip install` of the wheel without the lock file gives a program that reads articles, with an old pip and a new one.

An old pip names extras more strictly, and does not find what a newer one finds; what is imported must be declared by
ourselves. The other Pythons of the machine are tried by
`pytest -m slow tests/integration/test_wheel_install.py`.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OLD_PIP = "pip==23.2.1"
PAGE = """<html><head><title>Rusia dan Iran bertemu</title></head><body><article><h1>Rusia dan Iran bertemu</h1>
<p>Menteri Luar Negeri Rusia Sergei Lavrov bertemu Menteri Luar Negeri Iran di Moskow pada Senin untuk membahas keamanan.</p>
<p>Kedua negara sepakat bekerja sama dalam bidang energi, kata juru bicara pemerintah kepada para wartawan di Moskow.</p>
</article></body></html>"""
CASES = [
    pytest.param(sys.executable, OLD_PIP, id="this-python-old-pip"),
    *(
        pytest.param(f"python{version}", "pip", id=f"python{version}-newest-pip", marks=pytest.mark.slow)
        for version in ("3.10", "3.11", "3.12", "3.13")
    ),
]


@pytest.mark.timeout(1200)
@pytest.mark.parametrize(("python", "pip"), CASES)
def test_the_installed_wheel_reads_a_web_page(python: str, pip: str, tmp_path: Path) -> None:
    if not (shutil.which(python) and subprocess.run([python, "--version"], capture_output=True, check=False).returncode == 0):
        pytest.skip(f"{python} is not on this machine")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("simpul-*.whl")
    place = tmp_path / "env"
    subprocess.run([python, "-m", "venv", str(place)], check=True, capture_output=True)
    install = [str(place / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, "--upgrade", pip], check=True, capture_output=True)
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    run = subprocess.run(
        [str(place / "bin" / "simpul"), "extract", str(tmp_path / "page.html")],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert '"country:RU"' in run.stdout
