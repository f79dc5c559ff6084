"""Assembles self-contained HTML pages: inline styles and scripts, and a content security policy that blocks all requests."""

import base64
import hashlib
from html import escape
from importlib.resources import files

from explorer.export.contents import About

ASSETS = "page"
"""The folder of explorer/export with the styles and scripts."""

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
    """Builds a whole page; `style` is a file name, `body` is HTML that contains the `scripts`, the only ones that may run."""
    return _PAGE.format(
        language=about.language,
        policy=policy(*scripts),
        version=escape(about.version),
        title=escape(title),
        css=asset(style),
        body=body,
    ).encode()


def asset(name: str) -> str:
    """Reads a file of explorer/export/page."""
    return (files("explorer.export") / ASSETS / name).read_text("utf-8")


def inline(script: str) -> str:
    """Escapes "</script" in a script for an inline script block; the policy's hash is of this text."""
    return script.replace("\r\n", "\n").replace("</script", "<\\/script")


def policy(*scripts: str) -> str:
    """Builds the page's policy: only these scripts run, named by their hashes, and nothing is fetched."""
    hashes = " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in scripts)
    # Styles are inline (vis-network positions its canvas with them); the policy keeps them from fetching anything.
    rest = "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    return f"default-src 'none'; script-src {hashes}; {rest}"
