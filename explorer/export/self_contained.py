"""What our pages for colleagues without Simpul are made of: own styles and scripts, a policy that lets nothing be fetched."""

import base64
import hashlib
from html import escape
from importlib.resources import files

from explorer.export.contents import About

ASSETS = "page"
"""The folder of explorer/export that holds them."""

_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Simpul {version}">
<title>{title}</title>
<style>{css}</style>
</head>
<body>
{body}
</body>
</html>
"""


def page(about: About, title: str, style: str, body: str, *scripts: str) -> bytes:
    """A whole page; `style` is a file's name, `body` is HTML and holds the `scripts`, which are all that may run."""
    return _PAGE.format(
        language=about.language,
        policy=policy(*scripts),
        version=escape(about.version),
        title=escape(title),
        css=asset(style),
        body=body,
    ).encode()


def asset(name: str) -> str:
    """A file of explorer/export/page."""
    return (files("explorer.export") / ASSETS / name).read_text("utf-8")


def inline(script: str) -> str:
    """A script as it may stand in a block, which ends at "</script" wherever that stands; the policy's hash is of this."""
    return script.replace("\r\n", "\n").replace("</script", "<\\/script")


def policy(*scripts: str) -> str:
    """A page's policy: these scripts run, named by their hashes, and nothing is fetched from anywhere."""
    hashes = " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in scripts)
    # Styles are inline (vis-network places its canvas with them); they can fetch nothing, because nothing may be fetched.
    rest = "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    return f"default-src 'none'; script-src {hashes}; {rest}"
