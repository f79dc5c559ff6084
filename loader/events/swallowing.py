"""What is asked for, threatened, refused or promised has not happened: no event of its own."""

from collections.abc import Sequence

from loader.events.data import grammar
from loader.events.scene import Scene
from loader.events.triggers import Trigger

# What is asked for, threatened, refused or promised has not happened: no event of its own
SWALLOW_ENDS = grammar("swallow_ends")
COMPLEMENTS = frozenset(["agar", "supaya", "untuk"])
SWALLOWING = frozenset(["REQUEST", "THREATEN", "REJECT", "AGREE", "CONCEDE"])


def swallowed_by(trigger: Trigger, earlier: Sequence[Trigger], scene: Scene) -> Trigger | None:
    """The earlier trigger that asks for, threatens, refuses or promises this one; None if it stands on its own."""
    for other in earlier:
        helps = other.entry.words[0] == "bantu"  # "membantu negara itu [memperkuat perbatasan]"
        if (other.entry.type not in SWALLOWING and not helps) or other.voice == "noun":
            continue
        between = scene.words[other.end : trigger.start]
        if trigger.voice == "noun" and trigger.start == other.end and scene.words[other.end - 1] == "bahwa":
            continue  # "memperingatkan bahwa [invasi] ke Yaman mengakibatkan …": it is what the warning speaks of
        if _let_go(between) or _new_subject(other, trigger, scene) or _aside(other, between, scene):
            continue
        if (
            other.entry.type == "REQUEST"
            and trigger.entry.frame == "of recipient"
            and "oleh" in scene.words[trigger.end : trigger.end + 6]
        ):
            continue  # "menyerukan serangan untuk membalas [pembunuhan] ayahnya oleh pasukan AS"
        if len(between) <= 12 and not any(scene.doc[j].text in '"”' for j in range(other.end, trigger.start - 1)):
            return other
    return None


def _new_subject(other: Trigger, trigger: Trigger, scene: Scene) -> bool:
    """Whether a comma and a new subject stand between: "setelah menawarkan dialog, [Korea Utara] menguji rudal"."""
    for j in range(other.end, trigger.start):
        if scene.words[j] == ",":
            rest = range(j + 1, trigger.start)
            return any(k in scene.named.at for k in rest) and not any(scene.words[k] in COMPLEMENTS | {"dan"} for k in rest)
    return False


def _aside(other: Trigger, between: Sequence[str], scene: Scene) -> bool:
    """Whether the other stands in a relative clause that has ended: "Houthi, yang mengancam …, menargetkan kapal"."""
    return "," in between and "yang" in scene.words[max(0, other.start - 3) : other.start]


def _let_go(between: Sequence[str]) -> bool:
    """Whether what is asked has ended; not in "mendesak Jerman dan negara lain [untuk] …", where the parties are joined."""
    ends = [j for j, word in enumerate(between) if word in SWALLOW_ENDS]
    if not ends:
        return False
    return any(between[j] != "dan" for j in ends) or not any(word in COMPLEMENTS for word in between[ends[-1] + 1 :])
