"""A trigger → who acts, who is acted on, where, with what is only implied."""

from loader.events.frames import of_verb
from loader.events.implied import OUTWARD, implied, own_side, owners_of_ground
from loader.events.nouns import of_noun
from loader.events.roles import Arguments
from loader.events.scene import Scene
from loader.events.triggers import Trigger
from loader.events.unsaid import WANTING


def arguments_of(trigger: Trigger, scene: Scene) -> Arguments:
    """The arguments of one trigger; no actors if the sentence names none."""
    found = of_noun(trigger, scene) if trigger.voice == "noun" else of_verb(trigger, scene)
    actors = tuple(dict.fromkeys(found.actors))
    actors = tuple(id_ for id_ in actors if id_ not in scene.memory.media) or actors  # "bertemu Lavrov, katanya kepada Kompas"
    recipients = tuple(id_ for id_ in dict.fromkeys(found.recipients) if id_ not in actors)
    if trigger.entry.words[0] in WANTING and all(own_side(id_, actors, scene) for id_ in recipients):
        return Arguments((), (), (), "none")  # "Presiden Indonesia ingin [Indonesia] maju"
    if trigger.entry.type in OUTWARD and all(own_side(id_, actors, scene) for id_ in recipients):
        recipients = ()  # "Trump menawarkan dukungan [AS] untuk membantu Arab Saudi"
    places = places_of(trigger, scene)
    if recipients := recipients or implied(trigger, actors, places, scene):
        return Arguments(actors, recipients, places, found.how)
    owners = owners_of_ground(trigger, actors, places, scene)
    return Arguments(actors, owners, places, found.how, owners)


def joined(one: Arguments, two: Arguments) -> Arguments:
    """The arguments of two triggers that tell of one act."""
    return Arguments(
        tuple(dict.fromkeys((*one.actors, *two.actors))),
        tuple(dict.fromkeys((*one.recipients, *two.recipients))),
        tuple(dict.fromkeys((*one.places, *two.places))),
        two.how,
    )


def places_of(trigger: Trigger, scene: Scene) -> tuple[str, ...]:
    """Places and countries behind "di" in the clause, and behind "ke" if the trigger is a visit."""
    found: list[str] = []
    wanted = ("di", "ke") if trigger.entry.frame == "visit" else ("di",)
    for phrase in scene.after(trigger.after):
        if phrase.preposition in wanted:
            found.extend(id_ for id_ in scene.named.ids(phrase.tokens) if scene.named.types[id_] in ("Place", "Country"))
    return tuple(dict.fromkeys(found))
