"""Saved views: the picture with its positions, under a name and with a text, as JSON files that can be shared."""

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
from explorer.state.view_order import moved, read_order, write_order
from graph.settings import Settings

FORMAT = "simpul view"
VERSION = 1
LARGEST = 5_000_000
"""Maximum size of a view file in bytes; 10,000 nodes with positions have less than 1 MB."""
LONGEST_TEXT = 2_000
"""Maximum characters of a view's text: two or three paragraphs, to be read beside the picture."""

_read: dict[Path, tuple[tuple[int, int, int], "SavedView | None"]] = {}


@dataclass(frozen=True)
class SavedView:
    """A view under its name; `saved_at` is in UTC, `text` is the reader's text, as plain text."""

    name: str
    view: View
    selected: Selection
    saved_at: datetime
    trail: str = ""
    text: str = ""

    @property
    def slug(self) -> str:
        """The name as used in file names and addresses: `russia-and-the-taliban`."""
        return slug_of(self.name)


def slug_of(name: str) -> str:
    """Joins the letters and digits of a name with hyphens; `view` if it has none."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80] or "view"


def saved_now(name: str, view: View, selected: Selection, trail: str = "", text: str = "") -> SavedView:
    """Builds a saved view with the current time. Raises ViewError if the text is too long."""
    now = datetime.now(timezone.utc)  # to the microsecond, so that views saved in quick succession keep their order
    return SavedView(" ".join(name.split())[:200] or "view", view, selected, now, trail, checked_text(text))


def checked_text(text: str) -> str:
    """Cleans a view's text. Raises ViewError if it is too long: it is never cut."""
    if len(text) > LONGEST_TEXT:
        raise ViewError(f"A text of {len(text):,} characters; a view's text has at most {LONGEST_TEXT:,}: shorten it")
    return text.encode("utf-8", "replace").decode("utf-8").strip()  # no file can hold half a surrogate pair


def text_of(saved: SavedView) -> str:
    """Serializes the view to a view file."""
    data: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "name": saved.name,
        "saved_at": saved.saved_at.isoformat(),
        "trail": saved.trail,
        **({"text": saved.text} if saved.text else {}),
        **view_to_json(saved.view),
        "selected": [list(saved.selected.nodes), list(saved.selected.edges)],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def parse_view(text: str | bytes, where: str = "view") -> SavedView:
    """Parses a view file.

    Raises:
        ViewError: it is not a view file; the message names `where`.
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
        if not isinstance(beside := data.get("text") or "", str):  # files saved before there were texts have none
            raise ValueError(f"text is {str(beside)[:60]!r}; expected a text")
        beside = checked_text(beside)
    except (ValueError, KeyError, TypeError, RecursionError, ViewError) as error:
        raise ViewError(f"{where}: not a saved view ({error}); expected a .json file saved by Simpul") from error
    name, trail = str(data.get("name") or "view")[:200], str(data.get("trail") or "")[:500]
    return SavedView(name, link.view, link.selected, _in_utc(saved_at), trail, beside)


def _in_utc(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)


def save(settings: Settings, saved: SavedView) -> Path:
    """Writes the view to the views folder, replacing one of the same name; returns the path.

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
    """Reads a view file.

    Raises:
        ViewError: the file does not exist or is not a view.
    """
    try:
        return parse_view(path.read_bytes(), path.name)
    except (OSError, UnicodeDecodeError) as error:
        raise ViewError(f"{path.name}: cannot be read ({error}); save the view again") from error


def named(settings: Settings, slug: str) -> SavedView:
    """Reads the saved view with this slug.

    Raises:
        ViewError: there is none.
    """
    return load(settings.views_folder / f"{slug_of(slug)}.json")


def saved_views(settings: Settings) -> list[SavedView]:
    """Reads the views of the folder, each name once, in their order, then by date; invalid files are left out."""
    folder = settings.views_folder
    paths = sorted(folder.glob("*.json")) if folder.is_dir() else []
    found: dict[str, SavedView] = {}
    for path in paths:
        if (saved := _known(path)) and (saved.slug not in found or path.stem == saved.slug):
            found[saved.slug] = saved
    order = read_order(folder)
    return sorted(found.values(), key=lambda saved: (order.get(saved.slug, len(order)), saved.saved_at, saved.slug))


def _known(path: Path) -> SavedView | None:
    """The view of a file, cached until the file changes: a page reads all of them in each run."""
    try:
        state = path.stat()
        stamp = (state.st_mtime_ns, state.st_size, state.st_ino)
        if path not in _read or _read[path][0] != stamp:
            _read[path] = (stamp, load(path))
    except ViewError:
        _read[path] = (stamp, None)
    except OSError:
        return None
    return _read[path][1]


def move(settings: Settings, slug: str, by: int) -> None:
    """Moves a view `by` positions down (up if negative). Raises ViewError if the order cannot be saved."""
    folder = settings.views_folder
    try:
        write_order(folder, moved((saved.slug for saved in saved_views(settings)), slug, by))
    except OSError as error:
        raise ViewError(f"{folder}: cannot be written ({error.strerror}); choose another folder with SIMPUL_DATA") from error


def delete(settings: Settings, slug: str) -> None:
    """Deletes a saved view; a missing one is no error."""
    (settings.views_folder / f"{slug_of(slug)}.json").unlink(missing_ok=True)
