"""All texts of the graph component: the names of the graph model, and translated messages for the rest."""

from explorer.words.messages import Words
from explorer.words.note_text import COLOR_NAMES
from explorer.words.translated_codes import (
    EVENT_VERBS,
    LABEL_NAMES,
    MEMBERSHIP_VERBS,
    MODALITY_NAMES,
    QUAD_CLASS_NAMES,
    RELATIONSHIP_VERBS,
    STATUS_NAMES,
    Names,
)

ENGLISH = Words("en")
EVENT_TOLD = "event_told"
"""How the label of an event joins the verb of its type and the words of the article."""


def texts(words: Words = ENGLISH) -> dict[str, str]:
    """Maps keys to texts. Placeholders such as `{n}` are filled in the browser."""
    return {**_names(words), **_doubts(words), **_tools(words), **_timeline(words), **_spoken(words)}


def _names(words: Words) -> dict[str, str]:
    def named(prefix: str, names: Names) -> dict[str, str]:
        return {f"{prefix}{code}": name[words.language] for code, name in names.items()}

    quads = {
        f"kind.event:{quad.replace(' ', '-')}": name[words.language].capitalize() for quad, name in QUAD_CLASS_NAMES.items()
    }
    return {
        # The articles are Indonesian: to a reader of another language their words are a quotation behind the verb of the type.
        EVENT_TOLD: "{words}" if words.language == "id" else "{verb} “{words}”",
        **named("event.", EVENT_VERBS),
        **named("edge.", RELATIONSHIP_VERBS),
        **named("edge.MEMBER_OF.", MEMBERSHIP_VERBS),
        **named("kind.", LABEL_NAMES),
        **quads,
        "kind.event:other": words("Other event"),
    }


def _doubts(_: Words) -> dict[str, str]:
    return {
        # The label of the line includes the status.
        **{f"doubt.{status}": "" for status in STATUS_NAMES},
        **{f"doubt.{modality}": name[_.language] for modality, name in MODALITY_NAMES.items() if modality != "asserted"},
        "doubt.denied": _("denied"),
        "doubt.disputed": _("disputed"),
        "doubt.implied": _("understood, not named"),
    }


def _tools(_: Words) -> dict[str, str]:
    return {
        "graph": _("Knowledge graph"),
        "tools": _("Graph tools"),
        "fit": _("Show everything"),
        "zoom_in": _("Zoom in"),
        "zoom_out": _("Zoom out"),
        "undo": _("Undo"),
        "redo": _("Redo"),
        "tidy": _("Tidy up"),
        "fold": _("Events as lines between their parties"),
        "unfold": _("Events as nodes"),
        "lasso": _("Select an area"),
        "full": _("Full screen"),
        "save_picture": _("Save the picture"),
        "save_png": _("Picture (PNG)"),
        "save_svg": _("Drawing (SVG)"),
        "help": _("Keyboard and mouse"),
        "close": _("Close"),
        "legend": _("Legend"),
        "legend_hint": _("Click hides or shows a kind; double-click, or Shift and Enter, shows it alone"),
        "relations": _("Relations"),
        "fresh": _("new"),
        "notes": _("Your notes"),
        "notes_hint": _(
            "Click switches one off; what has no other goes. Double-click, or Shift and Enter, shows those that have it alone"
        ),
        "note:star": _("starred"),
        "note:text": _("with a note"),
        "note:none": _("without a mark"),
        **{f"note:color:{name}": _(called) for name, called in COLOR_NAMES.items()},
        "expand": _("Expand"),
        "expand_all": _("The {n} strongest of {total}"),
        "expand_kind": _("{shown} of {total}"),
        "expand_more": _("Show more"),
        "expand_title": _("Show what is linked to {name}"),
        "collapse": _("Collapse"),
        "hide": _("Hide"),
        "hide_others": _("Hide all others"),
        "pin": _("Pin"),
        "unpin": _("Unpin"),
        "open": _("Show lines one by one"),
        "bundle": _("Bundle lines"),
        "select_neighbors": _("Select neighbors"),
        "select_all": _("Select everything"),
        "nothing_shown": _("Nothing to show with these filters"),
        "empty": _("The picture is empty"),
        "lines": _("{n} lines"),
        "sentences": _("{n} sentences"),
        "of": _("{n} of {total}"),
    }


def _timeline(_: Words) -> dict[str, str]:
    return {
        "timeline": _("Events over time"),
        "from": _("From"),
        "to": _("Until"),
        "undated": _("{n} undated"),
        "reported": _("{n} by report date"),
        "reported_on": _("reported {date}"),
        "undated_hint": _(
            "Events no sentence dates stand, drawn hollow, at the day of the report. Show them, or only dates the text gives"
        ),
        "play": _("Play"),
        "pause": _("Pause"),
        "all_time": _("All dates"),
        "events": _("{n} events"),
        "event_one": _("1 event"),
        "unsure": _("{n} more dated only by month or year"),
        "unsure_hint": _("Dated only by a year or month that reaches beyond this time: not known to be in it, so not shown"),
        "time_in": _("Look nearer: months, then days"),
        "time_out": _("Look from farther off"),
        "no_dates": _("No dated events in the picture"),
    }


def _spoken(_: Words) -> dict[str, str]:
    return {
        "list": _("What the picture shows, as a list"),
        "list_nodes": _("Nodes"),
        "list_lines": _("Lines"),
        "selected": _("Selected: {name}"),
        "selected_many": _("{n} selected"),
        "selected_none": _("Nothing selected"),
        "describe": _(
            "{nodes} nodes and {lines} lines. Arrow keys move between neighbors, Enter expands, question mark lists all keys."
        ),
        "more": _("Show {n} more"),
        "keys.arrows": _("Go to the neighbor in that direction"),
        "keys.enter": _("Expand the selected node, or open a bundle"),
        "keys.e": _("Expand, with a choice"),
        "keys.c": _("Collapse"),
        "keys.h": _("Hide"),
        "keys.p": _("Pin or unpin"),
        "keys.u": _("Undo"),
        "keys.r": _("Redo"),
        "keys.f": _("Show everything"),
        "keys.t": _("Tidy up"),
        "keys.zoom": _("Zoom"),
        "keys.space": _("Add the node next in line to the selection"),
        "keys.n": _("Next node, previous with Shift"),
        "keys.l": _("Next line of the selected node"),
        "keys.a": _("Select everything"),
        "keys.m": _("Menu of the selection"),
        "keys.s": _("Select an area"),
        "keys.steps": _("While stepping through views: back or on; arrow keys do it outside of the picture"),
        "keys.search": _("Go to the search box"),
        "keys.panel": _("Go to the panel beside the picture"),
        "keys.question": _("This list"),
        "keys.escape": _("Close, or select nothing"),
        "mouse.click": _("Click: select; with Shift or Ctrl several"),
        "mouse.double": _("Double-click: expand a node, open a bundle"),
        "mouse.drag": _("Drag: move nodes, or the picture; with Shift draw an area"),
        "mouse.wheel": _("Wheel: zoom"),
        "mouse.right": _("Right button: menu"),
    }
