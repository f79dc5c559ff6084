"""Saved views: what was on screen, with positions, under a name, as JSON files that can be handed on."""

import json
import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from cypher.atomic_file import write_whole
from explorer.picture.scene import Selection
from explorer.picture.view import View, ViewError, view_to_json
from explorer.state.permalink import Link, link_from_json
from graph.settings import Settings

FORMAT = "simpul view"
VERSION = 1
LARGEST = 5_000_000
"""Bytes of a view file; 10,000 nodes with positions have less than 1 MB."""


@dataclass(frozen=True)
class SavedView:
    """A view under its name; `saved_at` is in UTC."""

    name: str
    view: View
    selected: Selection
    saved_at: datetime
    trail: str = ""

    @property
    def slug(self) -> str:
        """The name as file name and in the address: `russia-and-the-taliban`."""
        return slug_of(self.name)


def slug_of(name: str) -> str:
    """Letters and digits of a name joined by hyphens; `view` when it has none."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80] or "view"


def saved_now(name: str, view: View, selected: Selection, trail: str = "") -> SavedView:
    """A view saved at this moment."""
    return SavedView(
        " ".join(name.split())[:200] or "view", view, selected, datetime.now(timezone.utc).replace(microsecond=0), trail
    )


def text_of(saved: SavedView) -> str:
    """The view file."""
    data: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "name": saved.name,
        "saved_at": saved.saved_at.isoformat(),
        "trail": saved.trail,
        **view_to_json(saved.view),
        "selected": [list(saved.selected.nodes), list(saved.selected.edges)],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def parse_view(text: str | bytes, where: str = "view") -> SavedView:
    """The view of a file's text.

    Raises:
        ViewError: it is no view file; the message names `where`.
    """
    try:
        if len(text) > LARGEST:
            raise ValueError(f"has {len(text):,} bytes; a view has at most {LARGEST:,}")
        data = json.loads(text)
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            raise ValueError(f'has no "format": "{FORMAT}"')
        if data.get("version") != VERSION:
            raise ValueError(f"has version {data.get('version')!r}; this program reads {VERSION}")
        saved_at = datetime.fromisoformat(str(data["saved_at"]))
        link: Link = link_from_json(data)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ViewError(f"{where}: not a saved view ({error}); expected a .json file saved by Simpul") from error
    return SavedView(
        str(data.get("name") or "view")[:200], link.view, link.selected, saved_at, str(data.get("trail") or "")[:500]
    )


def save(settings: Settings, saved: SavedView) -> Path:
    """Writes the view into the views folder, replacing one of the same name; the path written.

    Raises:
        ViewError: it cannot be written.
    """
    path = settings.views_folder / f"{saved.slug}.json"
    try:
        write_whole(path, text_of(saved))
    except OSError as error:
        raise ViewError(f"{path}: cannot be written ({error.strerror}); choose another folder with SIMPUL_DATA") from error
    return path


def load(path: Path) -> SavedView:
    """The view of a file.

    Raises:
        ViewError: no such file, or no view in it.
    """
    try:
        return parse_view(path.read_bytes(), path.name)
    except (OSError, UnicodeDecodeError) as error:
        raise ViewError(f"{path.name}: cannot be read ({error}); save the view again") from error


def named(settings: Settings, slug: str) -> SavedView:
    """The saved view of this slug.

    Raises:
        ViewError: there is none.
    """
    return load(settings.views_folder / f"{slug_of(slug)}.json")


def saved_views(settings: Settings) -> list[SavedView]:
    """The views in the folder, the newest first; files that are no views are left out."""
    found = []
    for path in settings.views_folder.glob("*.json") if settings.views_folder.is_dir() else ():
        try:
            found.append(load(path))
        except ViewError:
            continue
    return sorted(found, key=lambda saved: saved.saved_at, reverse=True)


def delete(settings: Settings, slug: str) -> None:
    """Removes a saved view; none of that name is no error."""
    (settings.views_folder / f"{slug_of(slug)}.json").unlink(missing_ok=True)
