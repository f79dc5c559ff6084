"""One sentence → its tellings: triggers with arguments, coded by type, mode, modality, date and speaker."""

from dataclasses import replace

from loader.article_graph import Quote, Sentence
from loader.dates import DatePhrase, dates_in
from loader.events.arguments import arguments_of, joined
from loader.events.completeness import complete
from loader.events.contexts import contexts_of
from loader.events.dates import date_of
from loader.events.implied import DENIALS, unnamed
from loader.events.modality import modality_of
from loader.events.neighbors import (
    accused_prisoner,
    alleged,
    harm_promised,
    judged_so,
    same_act,
    threat,
    to_the_end,
    with_arguments,
)
from loader.events.retelling import points_back, root_of
from loader.events.roles import Arguments
from loader.events.scene import Scene
from loader.events.speakers import Saying
from loader.events.speech import INVERTED
from loader.events.swallowing import swallowed_by
from loader.events.telling import RECIPROCAL, Telling
from loader.events.triggers import Trigger, triggers_in
from loader.events.unsaid import unsaid

CONFIDENCE = {"direct": 0.9, "owner": 0.9, "agent": 0.9, "light": 0.85, "shared": 0.8, "relative": 0.8, "position": 0.6}
SIGNING = frozenset(["tandatangani", "tanda", "teken", "paraf"])  # what will be signed is agreed so far
UNTOLD = frozenset(["AGREE", "AID", "COOPERATE", "MOBILIZE", "REQUEST", "SUPPORT", "THREATEN"])  # where they did not happen
PROMISING = frozenset(["mengancam", "memperingatkan", "bersumpah", "menyerukan"])  # they speak of what is to come
VERBAL_CONFLICT = frozenset(["ACCUSE", "REJECT", "REQUEST", "THREATEN"])


def tellings_of(sentence: Sentence, scene: Scene, saying: Saying | None, published: str | None) -> list[Telling]:
    """The tellings of one sentence in order; empty if it tells of no event."""
    found: list[Telling] = []
    persons = {i: any(scene.named.types[id_] == "Actor" for id_ in ids) for i, ids in scene.named.at.items()}
    triggers = triggers_in(scene.doc, scene.words, scene.lexicon, persons)
    if not triggers:
        return found
    context = contexts_of(scene.words)
    dates = dates_in(sentence.text, published)
    quote = Quote(sentence.n, saying.speaker, saying.verb) if saying else None
    before: Trigger | None = None
    held: Arguments | None = None  # of a trigger that its event noun completes: "diundang ke pertemuan puncak NATO"
    for n, trigger in enumerate(triggers):
        if unsaid(trigger, scene):
            continue
        if holder := swallowed_by(trigger, triggers[:n], scene):
            if found and holder is before and harm_promised(holder, trigger, scene):
                found[-1] = threat(found[-1], arguments_of(trigger, scene))
            if found and holder is before and holder.entry.words[0] in DENIALS:
                found[-1] = replace(found[-1], denies=found[-1].denies | {trigger.entry.type})
            continue
        arguments = arguments_of(trigger, scene)
        if (told := judged_so(triggers[:n], found, trigger, scene)) is not None:
            found[told] = replace(found[told], recipients=found[told].recipients or scene.bare(scene.after(trigger.after)))
            continue
        if before and found and (same_act(before, trigger) or to_the_end(before, trigger, found[-1], arguments, scene)):
            found[-1] = with_arguments(found[-1], arguments)
            continue
        if held and n and same_act(triggers[n - 1], trigger):
            arguments = joined(held, arguments)
        held = None
        if found and not arguments.actors and accused_prisoner(trigger, found[-1], scene):
            arguments = replace(arguments, actors=found[-1].actors)
        if complete(trigger, arguments, scene):
            telling = _telling(trigger, arguments, sentence, scene)
            if telling.modality == "negated" and (trigger.entry.frame in ("said", "judged") or telling.type in UNTOLD):
                continue  # "nggak melanggar", "belum bergabung": nothing is told
            _note(trigger, arguments, scene)
            date = date_of(scene.doc, scene.words, trigger.start, dates)
            if before and found and alleged(before, found[-1], trigger, telling):
                telling = replace(telling, modality="hypothetical")
            said = quote if saying and _speaks_of(saying, trigger, scene) else None
            found.append(_dated(replace(telling, context=context, quote=said), date, published))
            before = trigger
        elif trigger.entry.type in RECIPROCAL:
            held = arguments
    return found


def _speaks_of(saying: Saying, trigger: Trigger, scene: Scene) -> bool:
    """Whether the verb of saying reaches the trigger: not in "menangguhkan partisipasi dan [mengancam] keluar"."""
    at = next((i for i, token in enumerate(scene.doc) if token.text == saying.verb), None)
    if at is None or at == trigger.start or scene.words[at] in INVERTED or scene.words[at] not in PROMISING:
        return True
    return at < trigger.start and scene.words[at + 1] == "bahwa"


def _note(trigger: Trigger, arguments: Arguments, scene: Scene) -> None:
    """Keeps the parties of an event for what the next sentences call "kedua pemimpin" or "tuduhan itu"."""
    if trigger.entry.type in VERBAL_CONFLICT:
        scene.memory.opponents = arguments.actors
    parties = tuple(dict.fromkeys((*arguments.actors, *arguments.recipients)))
    if len(parties) > 1:
        scene.memory.several = parties[:3]


def _telling(trigger: Trigger, arguments: Arguments, sentence: Sentence, scene: Scene) -> Telling:
    entry, doc = trigger.entry, scene.doc
    confidence = CONFIDENCE.get(arguments.how, 0.7) - 0.1 * (not arguments.recipients) - 0.1 * (trigger.voice == "bare")
    modality = entry.modality or modality_of(doc, scene.words, trigger.start, scene.lexicon.light)
    return Telling(
        type="AGREE" if entry.words[0] in SIGNING and modality == "planned" else entry.type,
        root=root_of(trigger, scene),
        trigger=doc[trigger.start : trigger.end].text,
        sentence=sentence.n,
        actors=arguments.actors,
        recipients=arguments.recipients,
        places=arguments.places,
        mode=entry.mode,
        context=(),
        modality=modality,
        historical=False,
        date=None,
        date_precision=None,
        quote=None,
        confidence=round(confidence, 2),
        again=points_back(trigger, scene),
        unnamed=unnamed(trigger, scene),
        implied=arguments.implied,
        passive=trigger.voice == "passive",
    )


def _dated(telling: Telling, date: DatePhrase | None, published: str | None) -> Telling:
    """The telling with its date; historical if it lies more than a year before the publication."""
    if date is None:
        return telling
    old = bool(published) and int(date.date[:4]) < int((published or "")[:4]) - 1
    return replace(telling, date=date.date, date_precision=date.precision, historical=old)
