"""What pyproject.toml cannot say: the trained pipeline inside the wheel is a distribution of its own name.

`spacy.load("id_simpul_news")` asks the installed metadata whether a distribution of that name exists, and only then
imports the package. So the wheel carries a second, one-file metadata folder beside its own. In an editable install the
folder lies in the source root and is found from there; `loader.language.id.load()` works everywhere.
"""

import json
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

PACKAGE = "id_simpul_news"


class BuildWithPipelineMetadata(build_py):
    """Copies the packages, then writes the pipeline's metadata beside them."""

    def run(self) -> None:
        """Run as part of `build`."""
        super().run()
        meta = json.loads((Path(PACKAGE) / "meta.json").read_text("utf-8"))
        target = Path() if self.editable_mode else Path(self.build_lib)
        folder = target / f"{PACKAGE}-{meta['version']}.egg-info"
        folder.mkdir(parents=True, exist_ok=True)
        fields = {"Metadata-Version": "2.1", "Name": PACKAGE, "Version": meta["version"], "Summary": meta["description"]}
        fields |= {"License": meta["license"], "Requires-Dist": "simpul"}
        text = "".join(f"{name}: {value}\n" for name, value in fields.items())
        (folder / "PKG-INFO").write_text(text, encoding="utf-8")


setup(cmdclass={"build_py": BuildWithPipelineMetadata})
