"""Restricts Chromium to the fonts of some folders, without installing or removing any.

Text is as wide as the fonts of the machine make it. With `SIMPUL_TEST_FONTS=/usr/share/fonts/truetype/liberation`, `-m layout`
shows what a reader without DejaVu sees. Streamlit brings a font of its own; exported pages use the machine's. With Liberation
alone fontconfig gives Liberation Mono for `system-ui`: 100 letters at 16 pixels are 960 wide there, 857 in DejaVu Sans and 760
in Liberation Sans.
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
