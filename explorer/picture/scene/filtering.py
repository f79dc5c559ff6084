"""Changes the filters of a scene: folded events, kinds, time span, opened bundles. Pure."""

from collections.abc import Iterable
from dataclasses import replace

from explorer.picture.scene.history import committed
from explorer.picture.scene.placing import completed
from explorer.picture.scene.state import Scene


def fold(scene: Scene, on: bool) -> Scene:
    """Draws events as lines between their parties (`on`) or as nodes."""
    return committed(scene, completed(scene.graph, replace(scene.view, folded=on), scene.window))


def filter_kinds(scene: Scene, hidden: Iterable[str]) -> Scene:
    """Hides these kinds of the legend."""
    return committed(scene, replace(scene.view, hidden_kinds=frozenset(hidden)))


def filter_span(scene: Scene, span: tuple[str, str] | None, undated: bool = True, *, again: bool = False) -> Scene:
    """Shows only events of these months (first and last, `2021-01`); None shows all. `undated` keeps events without date.

    `again`: goes on with the step before, which chose a span, too; both are undone together.
    """
    changed = committed(scene, replace(scene.view, span=span, undated=undated))
    return replace(changed, past=scene.past) if again and scene.past else changed


def open_bundle(scene: Scene, id: str, on: bool) -> Scene:
    """Draws a bundle's lines one by one (`on`), or as one again."""
    opened = scene.view.opened | {id} if on else scene.view.opened - {id}
    return committed(scene, replace(scene.view, opened=opened))
