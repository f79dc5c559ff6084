"""One sentence → its tellings: triggers with arguments, coded by type, mode, modality, date and speaker."""

from dataclasses import replace

from loader.article_graph import Quote, Sentence
from loader.dates import DatePhrase, dates_in
from loader.events.arguments import DENIALS, arguments_of, joined, unnamed
from loader.events.completeness import complete
from loader.events.contexts import contexts_of
from loader.events.dates import date_of
from loader.events.modality import NEGATIONS, modality_of
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
UNTOLD = frozenset(["AGREE", "AID", "COOPERATE", "SUPPORT"])  # where they did not happen
ALLEGED_REACH = 8
PROMISING = frozenset(["mengancam", "memperingatkan", "bersumpah", "menyerukan"])  # they speak of what is to come
PROMISES = frozenset(["janji", "berjanji", "menjanjikan", "janjikan", "bersumpah", "bertekad", "berikrar"])
HARMS = frozenset(["ASSAULT", "COERCE", "SANCTION"])
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
            if found and holder is before and _harm_promised(holder, trigger, scene):
                found[-1] = _threat(found[-1], arguments_of(trigger, scene))
            if found and holder is before and holder.entry.words[0] in DENIALS:
                found[-1] = replace(found[-1], denies=found[-1].denies | {trigger.entry.type})
            continue
        arguments = arguments_of(trigger, scene)
        if before and found and (_same_act(before, trigger) or _to_the_end(before, trigger, found[-1], arguments, scene)):
            found[-1] = _with(found[-1], arguments)
            continue
        if held and n and _same_act(triggers[n - 1], trigger):
            arguments = joined(held, arguments)
        held = None
        if found and not arguments.actors and _accused_prisoner(trigger, found[-1], scene):
            arguments = replace(arguments, actors=found[-1].actors)
        if complete(trigger, arguments, scene):
            telling = _telling(trigger, arguments, sentence, scene)
            if telling.modality == "negated" and (trigger.entry.frame in ("said", "judged") or telling.type in UNTOLD):
                continue  # "nggak melanggar", "belum bergabung": nothing is told
            _note(trigger, arguments, scene)
            date = date_of(scene.doc, scene.words, trigger.start, dates)
            if before and found and _alleged(before, found[-1], trigger, telling):
                telling = replace(telling, modality="hypothetical")
            said = quote if saying and _speaks_of(saying, trigger, scene) else None
            found.append(_dated(replace(telling, context=context, quote=said), date, published))
            before = trigger
        elif trigger.entry.type in RECIPROCAL:
            held = arguments
    return found


def _harm_promised(promise: Trigger, trigger: Trigger, scene: Scene) -> bool:
    """Whether what is promised is harm to somebody: "berjanji akan [mencaplok] Lembah Yordan" is a threat."""
    if NEGATIONS & set(scene.words[promise.end : trigger.start]):
        return False
    return promise.entry.type == "AGREE" and promise.entry.words[0] in PROMISES and trigger.entry.type in HARMS


def _threat(promise: Telling, harm: Arguments) -> Telling:
    recipients = promise.recipients or tuple(id_ for id_ in harm.recipients if id_ not in promise.actors)
    return replace(promise, type="THREATEN", recipients=recipients)


def _accused_prisoner(trigger: Trigger, told: Telling, scene: Scene) -> bool:
    """Whether who seizes somebody also accuses: "Pakistan menangkap dua mata-mata yang [dituduh] terlibat …"."""
    relative = trigger.start > 0 and "yang" in scene.words[max(0, trigger.start - 2) : trigger.start]
    seized = told.type in ("COERCE", "SANCTION") and bool(told.actors)
    return relative and seized and trigger.entry.type == "ACCUSE" and trigger.voice == "passive"


def _speaks_of(saying: Saying, trigger: Trigger, scene: Scene) -> bool:
    """Whether the verb of saying reaches the trigger: not in "menangguhkan partisipasi dan [mengancam] keluar"."""
    at = next((i for i, token in enumerate(scene.doc) if token.text == saying.verb), None)
    if at is None or at == trigger.start or scene.words[at] in INVERTED or scene.words[at] not in PROMISING:
        return True
    return at < trigger.start and scene.words[at + 1] == "bahwa"


def _alleged(accusation: Trigger, accusing: Telling, trigger: Trigger, telling: Telling) -> bool:
    """Whether it is told as what somebody is accused of: "menuduh Iran [mempersenjatai] Houthi"."""
    near = 0 <= trigger.start - accusation.end <= ALLEGED_REACH and telling.type != "REJECT"
    return near and accusation.entry.mode == "allege" and set(telling.actors) <= set(accusing.recipients)


def _note(trigger: Trigger, arguments: Arguments, scene: Scene) -> None:
    """Keeps the parties of an event for what the next sentences call "kedua pemimpin" or "tuduhan itu"."""
    if trigger.entry.type in VERBAL_CONFLICT:
        scene.memory.opponents = arguments.actors
    parties = tuple(dict.fromkeys((*arguments.actors, *arguments.recipients)))
    if len(parties) > 1:
        scene.memory.several = parties[:3]


def _same_act(verb: Trigger, noun: Trigger) -> bool:
    """Whether an event noun is the object of the trigger before it: "menjadi tuan rumah [pertemuan antara A dan B]"."""
    return noun.voice == "noun" and verb.voice != "noun" and verb.entry.type == noun.entry.type and noun.start - verb.end <= 3


def _to_the_end(before: Trigger, trigger: Trigger, told: Telling, arguments: Arguments, scene: Scene) -> bool:
    """Whether a purpose clause only says what the act is for: "melakukan intervensi di Yaman untuk [memerangi] Houthi"."""
    purpose = scene.words[trigger.start - 1] in ("untuk", "guna", "demi") and trigger.voice == "active"
    return purpose and before.entry.type == trigger.entry.type and set(arguments.actors) == set(told.actors)


def _with(telling: Telling, arguments: Arguments) -> Telling:
    """A telling with further parties and places."""
    actors = tuple(dict.fromkeys((*telling.actors, *arguments.actors)))
    recipients = tuple(dict.fromkeys((*telling.recipients, *arguments.recipients)))
    if telling.type not in RECIPROCAL:
        actors = telling.actors
    return replace(
        telling,
        actors=actors,
        recipients=tuple(id_ for id_ in recipients if id_ not in actors),
        places=tuple(dict.fromkeys((*telling.places, *arguments.places))),
    )


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
