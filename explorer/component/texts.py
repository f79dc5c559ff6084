"""Every text of the graph component, as marked messages: `texts(gettext)` gives them in the reader's language."""

from collections.abc import Callable


def texts(_: Callable[[str], str] = str) -> dict[str, str]:
    """Key → text. `{n}` and the like are filled in the browser. Without a translator: English."""
    return {**_words(_), **_names(_), **_tools(_), **_timeline(_), **_spoken(_)}


def _words(_: Callable[[str], str]) -> dict[str, str]:
    return {
        "event.AGREE": _("agrees"),
        "event.CONSULT": _("meets"),
        "event.SUPPORT": _("supports"),
        "event.CONCEDE": _("concedes"),
        "event.COOPERATE": _("cooperates"),
        "event.AID": _("aids"),
        "event.RETREAT": _("retreats"),
        "event.REQUEST": _("requests"),
        "event.ACCUSE": _("accuses"),
        "event.REJECT": _("rejects"),
        "event.THREATEN": _("threatens"),
        "event.PROTEST": _("protests"),
        "event.SANCTION": _("sanctions"),
        "event.MOBILIZE": _("mobilizes"),
        "event.COERCE": _("coerces"),
        "event.ASSAULT": _("assaults"),
        "edge.ACTS_IN": _("acts in"),
        "edge.IS_RECIPIENT_OF": _("is recipient of"),
        "edge.TAKES_PLACE_IN": _("takes place in"),
        "edge.MEMBER_OF": _("member of"),
        "edge.HOLDS_POSITION": _("holds position"),
        "edge.LEADS": _("leads"),
        "edge.BORDERS": _("borders"),
        "edge.PART_OF": _("part of"),
        "edge.LOCATED_IN": _("located in"),
        "edge.ALLY_OF": _("ally of"),
        "edge.HEADQUARTERED_IN": _("headquartered in"),
        "edge.HAS_SENTENCE": _("has sentence"),
        "edge.MENTIONS": _("mentions"),
        "edge.REPORTS": _("reports"),
        "doubt.planned": _("planned"),
        "doubt.hypothetical": _("hypothetical"),
        "doubt.negated": _("denied"),
        "doubt.denied": _("denied"),
        "doubt.disputed": _("disputed"),
        "doubt.implied": _("understood, not named"),
        # The label of the line says these four already.
        **{f"doubt.{status}": "" for status in ("suspended", "former", "candidate", "observer")},
        "edge.MEMBER_OF.suspended": _("suspended member"),
        "edge.MEMBER_OF.former": _("former member"),
        "edge.MEMBER_OF.candidate": _("candidate"),
        "edge.MEMBER_OF.observer": _("observer"),
    }


def _names(_: Callable[[str], str]) -> dict[str, str]:
    return {
        "kind.Country": _("Country"),
        "kind.Organization": _("Organization"),
        "kind.Actor": _("Person"),
        "kind.Place": _("Place"),
        "kind.Article": _("Article"),
        "kind.Sentence": _("Sentence"),
        "kind.Event": _("Event"),
        "kind.event:verbal-cooperation": _("Verbal cooperation"),
        "kind.event:material-cooperation": _("Material cooperation"),
        "kind.event:verbal-conflict": _("Verbal conflict"),
        "kind.event:material-conflict": _("Material conflict"),
        "kind.event:other": _("Other event"),
    }


def _tools(_: Callable[[str], str]) -> dict[str, str]:
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
        "legend_hint": _("Click hides or shows a kind; double-click shows it alone"),
        "relations": _("Relations"),
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
        "select_neighbours": _("Select neighbors"),
        "select_all": _("Select everything"),
        "nothing_shown": _("Nothing to show with these filters"),
        "empty": _("The picture is empty"),
        "lines": _("{n} lines"),
        "sentences": _("{n} sentences"),
        "not_loaded": _("The graph could not be drawn: vis-network did not load"),
    }


def _timeline(_: Callable[[str], str]) -> dict[str, str]:
    return {
        "timeline": _("Events over time"),
        "from": _("From"),
        "to": _("To"),
        "undated": _("{n} undated"),
        "undated_hint": _("Show or hide events without a date"),
        "play": _("Play"),
        "pause": _("Pause"),
        "all_time": _("All dates"),
        "events": _("{n} events"),
        "no_dates": _("No dated events in the picture"),
    }


def _spoken(_: Callable[[str], str]) -> dict[str, str]:
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
        "more": _("{n} more not shown"),
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
        "keys.question": _("This list"),
        "keys.escape": _("Close, or select nothing"),
        "mouse.click": _("Click: select; with Shift or Ctrl several"),
        "mouse.double": _("Double-click: expand a node, open a bundle"),
        "mouse.drag": _("Drag: move nodes, or the picture; with Shift draw an area"),
        "mouse.wheel": _("Wheel: zoom"),
        "mouse.right": _("Right button: menu"),
    }
