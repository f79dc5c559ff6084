"""What our pages for colleagues without Simpul are made of: own styles and scripts, a policy that lets nothing be fetched."""

import base64
import hashlib
from importlib.resources import files

ASSETS = "page"
"""The folder of explorer/export that holds them."""


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
