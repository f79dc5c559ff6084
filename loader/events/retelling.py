"""What two tellings of one event have in common: the root of their words, and words that point back."""

from loader.events.pronouns import DEMONSTRATIVES
from loader.events.scene import Scene
from loader.events.telling import GATHERINGS
from loader.events.triggers import Trigger
from loader.events.words import root

# "mengklaim bertanggung jawab (atas serangan)" tells of an attack
CLAIMS = dict.fromkeys(("mengklaim", "klaim", "mengaku", "mengakui", "menyatakan", "mengatakan"), "serang")


def root_of(trigger: Trigger, scene: Scene) -> str:
    """What two tellings of one event have in common: the root of the trigger, or the gathering it speaks of."""
    first = trigger.entry.words[0]
    if trigger.entry.type == "CONSULT":
        gathering = next((word for word in scene.words[trigger.start : trigger.end + 5] if word in GATHERINGS), None)
        return gathering or root(first)
    return root(CLAIMS.get(first, first) if trigger.entry.type == "ASSAULT" else first)


def points_back(trigger: Trigger, scene: Scene) -> bool:
    """Whether the words point back: "serangan itu", "bertanggung jawab atas serangan tersebut"."""
    if trigger.entry.type == "ASSAULT" and trigger.entry.words[0] in CLAIMS:
        return True
    return trigger.entry.part != "verb" and any(word in DEMONSTRATIVES for word in scene.words[trigger.end : trigger.end + 3])
