"""One sentence → its tellings: triggers with arguments, coded by type, mode, modality, date and speaker."""

from collections.abc import Sequence
from dataclasses import replace

from loader.article_graph import Quote, Sentence
from loader.dates import DatePhrase, dates_in
from loader.events_arguments import DENIALS, arguments_of, joined
from loader.events_contexts import contexts_of
from loader.events_data import grammar
from loader.events_dates import date_of
from loader.events_frames import Arguments
from loader.events_modality import modality_of
from loader.events_parties import DEMONSTRATIVES
from loader.events_scene import Scene
from loader.events_speakers import Saying
from loader.events_tellings import GATHERINGS, RECIPROCAL, Telling
from loader.events_triggers import Trigger, triggers_in
from loader.events_unsaid import unsaid
from loader.events_words import root

CONFIDENCE = {"direct": 0.9, "owner": 0.9, "agent": 0.9, "light": 0.85, "shared": 0.8, "relative": 0.8, "position": 0.6}
# What is asked for, threatened, refused or promised has not happened: no event of its own
SWALLOW_ENDS = grammar("swallow_ends")
COMPLEMENTS = frozenset(["agar", "supaya", "untuk"])
# "mengklaim bertanggung jawab (atas serangan)" tells of an attack
CLAIMS = dict.fromkeys(("mengklaim", "klaim", "mengaku", "mengakui", "menyatakan", "mengatakan"), "serang")
SIGNING = frozenset(["tandatangani", "tanda", "teken", "paraf"])  # what will be signed is agreed so far
TOLD_AGAIN = frozenset(["ASSAULT", "CONSULT", "AGREE"])
SUFFERED = frozenset(["ASSAULT", "COERCE", "SANCTION"])  # who did it may be plain from the article
UNTOLD = frozenset(["AGREE", "AID", "COOPERATE", "SUPPORT"])  # where they did not happen
ALLEGED_REACH = 8
NEED_RECIPIENT = frozenset(["AID", "COOPERATE"])
VERBAL_CONFLICT = frozenset(["ACCUSE", "REJECT", "REQUEST", "THREATEN"])
SWALLOWING = frozenset(["REQUEST", "THREATEN", "REJECT", "AGREE", "CONCEDE"])


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
        if holder := _swallowed_by(trigger, triggers[:n], scene):
            if found and holder is before and holder.entry.words[0] in DENIALS:
                found[-1] = replace(found[-1], denies=found[-1].denies | {trigger.entry.type})
            continue
        arguments = arguments_of(trigger, scene)
        if before and found and _same_act(before, trigger):
            found[-1] = _with(found[-1], arguments)
            continue
        if held and n and _same_act(triggers[n - 1], trigger):
            arguments = joined(held, arguments)
        held = None
        if _complete(trigger, arguments, scene):
            telling = _telling(trigger, arguments, sentence, scene)
            if telling.modality == "negated" and (trigger.entry.frame in ("said", "judged") or telling.type in UNTOLD):
                continue  # "nggak melanggar", "belum bergabung": nothing is told
            _note(trigger, arguments, scene)
            date = date_of(scene.doc, scene.words, trigger.start, dates)
            if before and found and _alleged(before, found[-1], trigger, telling):
                telling = replace(telling, modality="hypothetical")
            found.append(_dated(replace(telling, context=context, quote=quote), date, published))
            before = trigger
        elif trigger.entry.type in RECIPROCAL:
            held = arguments
    return found


def _alleged(accusation: Trigger, accusing: Telling, trigger: Trigger, telling: Telling) -> bool:
    """Whether it is told as what somebody is accused of: "menuduh Iran [mempersenjatai] Houthi"."""
    near = 0 <= trigger.start - accusation.end <= ALLEGED_REACH
    return near and accusation.entry.mode == "allege" and set(telling.actors) <= set(accusing.recipients)


def _note(trigger: Trigger, arguments: Arguments, scene: Scene) -> None:
    """Keeps the parties of an event for what the next sentences call "kedua pemimpin" or "tuduhan itu"."""
    if trigger.entry.type in VERBAL_CONFLICT:
        scene.memory.opponents = arguments.actors
    parties = tuple(dict.fromkeys((*arguments.actors, *arguments.recipients)))
    if len(parties) > 1:
        scene.memory.several = parties[:3]


def _complete(trigger: Trigger, arguments: Arguments, scene: Scene) -> bool:
    """Whether enough is named: an actor, and a second party where the type asks for one."""
    if not arguments.actors:  # it may be told again elsewhere, with its actors
        if trigger.voice == "passive" and trigger.entry.type in SUFFERED:
            return bool(arguments.recipients)
        return trigger.voice == "noun" and trigger.entry.type in TOLD_AGAIN
    if trigger.entry.frame == "said" and not arguments.recipients:
        return False
    if set(arguments.actors) <= scene.memory.media and trigger.entry.type != "ACCUSE":
        return False  # who reports does not meet, attack or demand
    if trigger.entry.type == "AGREE" and trigger.voice == "noun" and arguments.how == "light" and _again(trigger, scene):
        return False  # "memperluas kesepakatan ini"
    if trigger.entry.type == "PROTEST" and arguments.how == "position":
        return False  # the police count the demonstrators
    if trigger.entry.frame == "mutual" and len(arguments.actors) < 2 and not _one_body(trigger, arguments, scene):
        return False
    return bool(arguments.recipients) or len(arguments.actors) > 1 or trigger.entry.type not in NEED_RECIPIENT


def _one_body(trigger: Trigger, arguments: Arguments, scene: Scene) -> bool:
    """Whether one body is named where it takes two: its members meet, or the other side goes unnamed."""
    types = {scene.named.types[id_] for id_ in arguments.actors}
    return arguments.how != "position" and types <= (
        {"Organization"} if trigger.entry.type == "CONSULT" else {"Organization", "Country"}
    )


def _same_act(verb: Trigger, noun: Trigger) -> bool:
    """Whether an event noun is the object of the trigger before it: "menjadi tuan rumah [pertemuan antara A dan B]"."""
    return noun.voice == "noun" and verb.voice != "noun" and verb.entry.type == noun.entry.type and noun.start - verb.end <= 3


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
        root=_root(trigger, scene),
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
        again=_again(trigger, scene),
        passive=trigger.voice == "passive",
    )


def _dated(telling: Telling, date: DatePhrase | None, published: str | None) -> Telling:
    """The telling with its date; historical if it lies more than a year before the publication."""
    if date is None:
        return telling
    old = bool(published) and int(date.date[:4]) < int((published or "")[:4]) - 1
    return replace(telling, date=date.date, date_precision=date.precision, historical=old)


def _root(trigger: Trigger, scene: Scene) -> str:
    """What two tellings of one event have in common: the root of the trigger, or the gathering it speaks of."""
    first = trigger.entry.words[0]
    if trigger.entry.type == "CONSULT":
        gathering = next((word for word in scene.words[trigger.start : trigger.end + 5] if word in GATHERINGS), None)
        return gathering or root(first)
    return root(CLAIMS.get(first, first) if trigger.entry.type == "ASSAULT" else first)


def _again(trigger: Trigger, scene: Scene) -> bool:
    """Whether the words point back: "serangan itu", "bertanggung jawab atas serangan tersebut"."""
    if trigger.entry.type == "ASSAULT" and trigger.entry.words[0] in CLAIMS:
        return True
    return trigger.entry.part != "verb" and any(word in DEMONSTRATIVES for word in scene.words[trigger.end : trigger.end + 3])


def _swallowed_by(trigger: Trigger, earlier: Sequence[Trigger], scene: Scene) -> Trigger | None:
    """The earlier trigger that asks for, threatens, refuses or promises this one; None if it stands on its own."""
    for other in earlier:
        helps = other.entry.words[0] == "bantu"  # "membantu negara itu [memperkuat perbatasan]"
        if (other.entry.type not in SWALLOWING and not helps) or other.voice == "noun":
            continue
        between = scene.words[other.end : trigger.start]
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
