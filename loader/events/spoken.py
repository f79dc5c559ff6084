"""Who speaks of whom: accusations and demands in speech, announcements, verbs behind a quotation."""

from collections.abc import Sequence

from loader.events.data import grammar
from loader.events.roles import Arguments
from loader.events.scene import Scene
from loader.events.triggers import Trigger

# What somebody announces, that somebody does: "mengumumkan bahwa …"; a crime told so is another's
VERBAL = frozenset(["ACCUSE", "THREATEN", "REQUEST", "SUPPORT"])
ANNOUNCED = frozenset(["REJECT", "SANCTION", "RETREAT", "CONCEDE", "AGREE", "AID"])
ANNOUNCING = grammar("announcing")
ANNOUNCED_REACH = 12


def spoken_of(trigger: Trigger, speaker: Sequence[str], scene: Scene) -> tuple[str, ...]:
    """Whom a quotation is about, to which the verb of saying alone gives a sense: "[Kiribati] bermimpi," sindir Wu."""
    if trigger.entry.type not in VERBAL:
        return ()
    first = scene.parties(tuple(i for i in range(trigger.start) if i in scene.named.at))
    return tuple(id_ for id_ in first if not any(scene.memory.same_side(one, id_) for one in speaker))[:1]


def inside_longer(trigger: Trigger, scene: Scene) -> bool:
    """Whether the name before the predicate ends a longer subject: "kesepakatan untuk mengakhiri perang [Iran] harus"."""
    phrase = scene.phrase_before(trigger.start)
    return phrase is None or phrase.opener is not None or any(scene.words[i] == "yang" for i in phrase.tokens)


def said(about: Sequence[str], scene: Scene) -> Arguments:
    """Who speaks, of whom: "[Malki] mengatakan [Houthi] melanggar kesepakatan"; nobody speaks so of the own side."""
    speaker = scene.memory.speaker
    if speaker is None or speaker in scene.memory.media or any(scene.memory.same_side(speaker, id_) for id_ in about):
        return Arguments((), (), (), "none")
    return Arguments((speaker,), tuple(about), (), "shared")


def announcer(trigger: Trigger, scene: Scene) -> str | None:
    """Who announces that something will be done or has been: "Lam mengumumkan bahwa RUU itu akan [dibatalkan]"."""
    told = any(word in ANNOUNCING for word in scene.words[max(0, trigger.start - ANNOUNCED_REACH) : trigger.start])
    return scene.memory.speaker if told else None
