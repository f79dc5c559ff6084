"""Restricts Chromium to the fonts of some folders, without installing or removing any.

Text is as wide as the machine's fonts make it, and a sentence takes more room in DejaVu than in Liberation. With
`SIMPUL_TEST_FONTS=/usr/share/fonts/truetype/liberation`, `pytest -m layout` shows what a reader without DejaVu sees. Streamlit
brings a font of its own; exported pages and what is drawn before it is loaded use the machine's.
"""

import os
from pathlib import Path
from xml.sax.saxutils import escape

FONTS = os.environ.get("SIMPUL_TEST_FONTS", "")
"""Folders of fonts, separated as in PATH; empty for the fonts of the machine."""


def font_environment(folders: str, place: Path) -> dict[str, str]:
    """The environment variables with which a program finds only these fonts; writes the file they name into `place`.

    Raises:
        FileNotFoundError: a folder holds no font.
    """
    if not folders:
        return {}
    for folder in folders.split(os.pathsep):
        if not any(path.suffix in (".ttf", ".otf", ".ttc") for path in Path(folder).rglob("*")):
            raise FileNotFoundError(f"SIMPUL_TEST_FONTS: no font in {folder!r}; try /usr/share/fonts/truetype/dejavu")
    places = "".join(f"<dir>{escape(folder)}</dir>" for folder in folders.split(os.pathsep))
    file = place / "fonts.conf"
    file.write_text(
        f"<fontconfig>{places}<cachedir>{escape(str(place / 'cache'))}</cachedir>"
        '<include ignore_missing="yes">/etc/fonts/conf.d</include></fontconfig>',
        "utf-8",
    )
    return {"FONTCONFIG_FILE": str(file)}
