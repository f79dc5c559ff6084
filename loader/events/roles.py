"""Finds the arguments of one trigger: actors, recipients, places, and the implied recipients."""

from loader.events.arguments import Arguments
from loader.events.missing_parties import OUTWARD, implied, own_side, owners_of_ground
from loader.events.noun_roles import of_noun
from loader.events.sentence import ParsedSentence
from loader.events.triggers import Trigger
from loader.events.verb_roles import of_verb
from loader.events.vetoes import WANTING

CARRIERS = {
    "agent": "agent of the passive, or behind oleh",
    "owner": "owner of the noun",
    "light": "subject of the verb that carries the noun",
}


def arguments_of(trigger: Trigger, parsed: ParsedSentence) -> Arguments:
    """The arguments of one trigger; without actors if the sentence names none."""
    parsed.trace.clear()
    found = of_noun(trigger, parsed) if trigger.voice == "noun" else of_verb(trigger, parsed)
    actors = tuple(dict.fromkeys(found.actors))
    actors = tuple(id_ for id_ in actors if id_ not in parsed.memory.media) or actors  # "bertemu Lavrov, katanya kepada Kompas"
    recipients = tuple(id_ for id_ in dict.fromkeys(found.recipients) if id_ not in actors)
    if trigger.entry.words[0] in WANTING and all(own_side(id_, actors, parsed) for id_ in recipients):
        return Arguments((), (), (), "none")  # "Presiden Indonesia ingin [Indonesia] maju"
    if trigger.entry.type in OUTWARD and all(own_side(id_, actors, parsed) for id_ in recipients):
        recipients = ()  # "Trump menawarkan dukungan [AS] untuk membantu Arab Saudi"
    places = places_of(trigger, parsed)
    why = _actor_rules(found, parsed)
    if recipients:
        return Arguments(
            actors,
            recipients,
            places,
            found.how,
            why=(*why, f"recipient: where the frame puts it ({trigger.entry.frame}, {trigger.voice})"),
        )
    if recipients := implied(trigger, actors, places, parsed):
        return Arguments(actors, recipients, places, found.how, why=(*why, *parsed.trace[-1:]))
    owners = owners_of_ground(trigger, actors, places, parsed)
    return Arguments(
        actors, owners, places, found.how, owners, (*why, *(("recipient: whose ground is attacked",) if owners else ()))
    )


def _actor_rules(found: Arguments, parsed: ParsedSentence) -> tuple[str, ...]:
    """The rules that found the actors: rows of the subject table, or the kind of phrase."""
    if not found.actors:
        return ()
    if found.how in CARRIERS:
        return (f"actor: {CARRIERS[found.how]}",)
    return tuple(f"actor: {name}" for name in dict.fromkeys(parsed.trace)) or ("actor: who speaks",)


def joined(one: Arguments, two: Arguments) -> Arguments:
    """Merges the arguments of two triggers for the same act."""
    return Arguments(
        tuple(dict.fromkeys((*one.actors, *two.actors))),
        tuple(dict.fromkeys((*one.recipients, *two.recipients))),
        tuple(dict.fromkeys((*one.places, *two.places))),
        two.how,
        why=tuple(dict.fromkeys((*one.why, *two.why))),
    )


def places_of(trigger: Trigger, parsed: ParsedSentence) -> tuple[str, ...]:
    """Places and countries after "di" in the clause, and after "ke" if the trigger is a visit."""
    found: list[str] = []
    wanted = ("di", "ke") if trigger.entry.frame == "visit" else ("di",)
    for phrase in parsed.after(trigger.after):
        if phrase.preposition in wanted:
            found.extend(id_ for id_ in parsed.named.ids(phrase.tokens) if parsed.named.types[id_] in ("Place", "Country"))
    return tuple(dict.fromkeys(found))
