"""Builds the drawn lines, and bundles those between the same two nodes. Pure."""

from collections.abc import Mapping, Sequence

from explorer import style
from explorer.picture.picture_parts import ENGLISH, PictureEdge
from explorer.picture.ties import Tie


def drawn_edge(tie: Tie, texts: Mapping[str, str] = ENGLISH, detail: str | None = None) -> PictureEdge:
    """Builds the drawn line of a tie: an event's in the color of its quad class, any other in the theme's neutral color.

    `detail` replaces the tie's own, which for an event is its summary in the words of the article.
    """
    folded = tie.kind.startswith("event:")
    told = texts.get(f"event.{tie.type}" if folded else f"edge.{tie.type}", tie.type.replace("_", " ").lower())
    label = texts.get(f"edge.{tie.type}.{tie.status}", told)
    return PictureEdge(
        id=tie.id,
        about=tie.about,
        kind=tie.kind,
        source=tie.source,
        target=tie.target,
        label=style.shortened(label),
        width=style.width_of(tie.evidence),
        color=style.look_of(tie.kind).color if folded else "",
        doubt=tie.doubt,
        date=tie.date,
        event=tie.event,
        reported=tie.reported,
        directed=tie.directed,
        turned=tie.turned,
        evidence=tie.evidence,
        detail=style.shortened(tie.detail if detail is None else detail, style.TEXT_LENGTH),
    )


def bundled(edges: Sequence[PictureEdge]) -> tuple[PictureEdge, ...]:
    """Joins parallel edges: several between the same two nodes become one bundle with them as members."""
    between: dict[tuple[str, str], list[PictureEdge]] = {}
    for edge in edges:
        between.setdefault((min(edge.source, edge.target), max(edge.source, edge.target)), []).append(edge)
    return tuple(group[0] if len(group) == 1 else _bundle(pair, group) for pair, group in between.items())


def _bundle(pair: tuple[str, str], group: Sequence[PictureEdge]) -> PictureEdge:
    members = tuple(sorted(group, key=lambda edge: (-edge.evidence, edge.kind, edge.id)))
    colors = {edge.color for edge in members}
    doubts = {edge.doubt for edge in members}
    return PictureEdge(
        id=f"bundle:{pair[0]}|{pair[1]}",
        about="",
        kind="bundle",
        source=pair[0],
        target=pair[1],
        label=str(len(members)),
        width=style.width_of(sum(edge.evidence for edge in members)),
        color=colors.pop() if len(colors) == 1 else "",
        doubt=doubts.pop() if len(doubts) == 1 else "",
        directed=False,
        evidence=sum(edge.evidence for edge in members),
        members=members,
    )
