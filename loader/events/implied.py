"""Recipients told without a name: clitics, "tuduhan itu", own forces, the country an attack happens in."""

from collections.abc import Sequence
from itertools import takewhile

from loader.events.condemned import is_attack
from loader.events.data import grammar
from loader.events.named import RANK
from loader.events.phrases import wider
from loader.events.pronouns import DEMONSTRATIVES
from loader.events.scene import Scene
from loader.events.triggers import Trigger

DENIALS = frozenset(["bantah", "sangkal", "tepis", "tampik"])
ANSWERS = frozenset(["REJECT", "ACCUSE"])
TOLD = grammar("told")  # what a refusal or a condemnation answers
# Types whose recipient may stand deeper: "mendesak agar [Hun Sen] …", "dana untuk memperkuat militer [Tajikistan]"
LOOK_FURTHER = frozenset(
    ["THREATEN", "REQUEST", "ACCUSE", "AID", "SANCTION", "AGREE", "ASSAULT", "REJECT", "SUPPORT", "MOBILIZE"]
)
FRIENDLY = frozenset(["AID", "AGREE", "SUPPORT"])
OUTWARD = frozenset(["AGREE", "AID", "ASSAULT", "SUPPORT", "THREATEN", "REJECT"])  # seldom done to one's own side
ANYBODY = grammar("anybody")
OPPOSING = grammar("opposing")
OWN_FORCES = grammar("own_forces")


def own_side(id_: str, actors: Sequence[str], scene: Scene) -> bool:
    """Whether an entity speaks for one of the actors, or one of them for it."""
    return any(scene.memory.same_side(actor, id_) for actor in actors)


def implied(trigger: Trigger, actors: Sequence[str], places: Sequence[str], scene: Scene) -> tuple[str, ...]:
    """Recipients told without a name behind the trigger: a clitic, "tuduhan itu", or the country an attack happens in."""
    entry = trigger.entry
    if entry.type == "REQUEST" and (own := _own_forces(trigger, actors, scene)):
        return own
    if entry.type == "REQUEST" and entry.frame == "said":
        return ()  # "Kemlu AS mengatakan warga [harus] berhati-hati di Arab Saudi"
    if entry.frame in ("none", "mutual", "topic", "between", "visit") or unnamed(trigger, scene):
        return ()
    if entry.type == "ACCUSE" and is_attack(scene.after(trigger.after), scene):
        return ()
    if trigger.voice == "active" and scene.words[trigger.end - 1].endswith("nya"):
        return _clitic(trigger, actors, scene)
    if entry.words[0] in DENIALS or (entry.type in ANSWERS and trigger.voice == "active" and _answers(trigger, scene)):
        return tuple(id_ for id_ in scene.memory.opponents if id_ not in actors)
    if entry.type == "ASSAULT" and (countries := _where(trigger, actors, places, scene)):
        return countries
    if entry.type in LOOK_FURTHER and trigger.voice != "passive":
        region = wider(scene.doc, scene.words, trigger.end)
        if entry.type in FRIENDLY:
            region = _before_opponents(region, scene)
        partners = _partners(scene.named.ids(region), actors, scene)
        if entry.type in OUTWARD:
            partners = [id_ for id_ in partners if not own_side(id_, actors, scene)]
        return tuple(partners[:1])
    return ()


def _own_forces(trigger: Trigger, actors: Sequence[str], scene: Scene) -> tuple[str, ...]:
    """The country whose forces or people its leader orders: "Netanyahu memerintahkan [militer] untuk berperang"."""
    if trigger.voice not in ("active", "bare") or not scene.words[trigger.end : trigger.end + 1]:
        return ()
    if scene.words[trigger.end] not in OWN_FORCES or trigger.end + 1 in scene.named.at:
        return ()
    held = [other for actor in actors for other in scene.memory.alike.get(actor, ())]
    return tuple(id_ for id_ in held if scene.named.types.get(id_) == "Country" and id_ not in actors)[:1]


def unnamed(trigger: Trigger, scene: Scene) -> bool:
    """Whether it is done to somebody without a name: "menjatuhkan hukuman kepada [seorang pria] yang …"."""
    phrases = [phrase for phrase in scene.after(trigger.after)[:2] if phrase.preposition in (None, "kepada", "terhadap")]
    return any(
        ANYBODY & {scene.words[phrase.tokens[0]], scene.doc[phrase.tokens[0]].lower_} and not scene.named.ids(phrase.tokens)
        for phrase in phrases
    )


def _before_opponents(region: Sequence[int], scene: Scene) -> list[int]:
    """The tokens up to a word of fighting: "bantuan itu digunakan menangkal [ISIS]" helps somebody else."""
    return list(takewhile(lambda i: scene.words[i] not in OPPOSING, region))


def owners_of_ground(trigger: Trigger, actors: Sequence[str], places: Sequence[str], scene: Scene) -> tuple[str, ...]:
    """Whose place is attacked: "Israel menggempur [Gaza]"; not somebody's attack at home."""
    if trigger.entry.type != "ASSAULT" or not actors or unnamed(trigger, scene):
        return ()
    hit = [id_ for phrase in scene.after(trigger.after)[:2] for id_ in scene.named.ids(phrase.tokens)]
    grounds = dict.fromkeys(scene.memory.grounds[id_] for id_ in (*hit, *places) if id_ in scene.memory.grounds)
    return tuple(id_ for id_ in grounds if id_ not in actors and not own_side(id_, actors, scene))[:1]


def _where(trigger: Trigger, actors: Sequence[str], places: Sequence[str], scene: Scene) -> tuple[str, ...]:
    """The country an attack happens in; "di negara itu" is the one named last before that does not attack itself."""
    if countries := tuple(id_ for id_ in scene.countries(places) if id_ not in actors):
        return countries
    zone = scene.words[trigger.after : trigger.after + 8]
    if "negara" in zone and any(word in DEMONSTRATIVES for word in zone):
        named = scene.countries(scene.named.ids(range(trigger.start - 1, -1, -1)))
        return tuple(id_ for id_ in named if id_ not in actors)[:1]
    return ()


def _clitic(trigger: Trigger, actors: Sequence[str], scene: Scene) -> tuple[str, ...]:
    """Whom "-nya" means: the nearest other party left in the sentence, else who was spoken of before."""
    near = scene.named.ids(range(trigger.start - 1, -1, -1))
    return tuple(_partners(near, actors, scene)[:1]) or tuple(id_ for id_ in scene.memory.group if id_ not in actors)


def _partners(ids: Sequence[str], actors: Sequence[str], scene: Scene) -> list[str]:
    return [id_ for id_ in ids if scene.named.types[id_] in RANK and id_ not in actors and id_ not in scene.memory.media]


def _answers(trigger: Trigger, scene: Scene) -> bool:
    """Whether the object points back to what somebody said: "menolak tuduhan tersebut"."""
    zone = scene.words[trigger.end : trigger.end + 4]
    return any(word in TOLD for word in zone) and any(word in DEMONSTRATIVES for word in zone)
