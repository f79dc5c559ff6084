"""The legend: what kinds are in the picture, and how many of each. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence

from cypher.values import Node
from explorer import style
from explorer.picture.values import LegendEntry
from explorer.ties import Tie


def legend_of(nodes: Sequence[Node], ties: Sequence[Tie], texts: Mapping[str, str]) -> tuple[LegendEntry, ...]:
    """Kinds of nodes in the order of `style.LOOKS`, then kinds of lines, the most frequent first."""
    kinds = Counter(style.kind_of(node) for node in nodes)
    folded = Counter({tie.about: tie.kind for tie in ties if tie.kind.startswith("event:")}.values())
    lines = Counter(tie.kind for tie in ties if not tie.kind.startswith("event:"))
    known = [kind for kind in style.LOOKS if kinds[kind] + folded[kind]]
    order = known + sorted(kind for kind in kinds if kind not in style.LOOKS)
    looks = {kind: style.look_of(kind) for kind in order}
    entries = [
        LegendEntry(kind, texts.get(f"kind.{kind}", kind), kinds[kind] + folded[kind], look.color, look.shape)
        for kind, look in looks.items()
    ]
    verbs = [(kind, texts.get(f"edge.{kind[5:]}", kind[5:].replace("_", " ").lower()), n) for kind, n in lines.most_common()]
    return (*entries, *(LegendEntry(kind, label, n, "") for kind, label, n in verbs))
