"""Codes one sentence: event mentions with arguments, type, mode, modality, date and speaker."""

from dataclasses import replace

from graph.article_graph import Quote, Sentence
from graph.dates.phrases import DatePhrase, dates_in
from loader.events.adjoining_triggers import (
    accused_prisoner,
    alleged,
    harm_promised,
    judged_so,
    same_act,
    threat,
    to_the_end,
    with_arguments,
)
from loader.events.arguments import Arguments
from loader.events.completeness import complete
from loader.events.contexts import contexts_of
from loader.events.event_dates import commemorates, date_of
from loader.events.mention import RECIPROCAL, EventMention, Vetoed, points_back, root_of
from loader.events.missing_parties import DENIALS, unnamed
from loader.events.modality import modality_of
from loader.events.roles import arguments_of, joined
from loader.events.sentence import ParsedSentence
from loader.events.speakers import Saying
from loader.events.speech import INVERTED
from loader.events.triggers import Trigger, triggers_in
from loader.events.vetoes import swallowed_by, veto_of
from loader.events.victims import victims_of

CONFIDENCE = {"direct": 0.9, "owner": 0.9, "agent": 0.9, "light": 0.85, "shared": 0.8, "relative": 0.8, "position": 0.6}
SIGNING = frozenset(["tandatangani", "tanda", "teken", "paraf"])  # a planned signing means that it is agreed already
UNTOLD = frozenset(["AGREE", "AID", "COOPERATE", "MOBILIZE", "REQUEST", "SUPPORT", "THREATEN"])  # no event if negated
PROMISING = frozenset(["mengancam", "memperingatkan", "bersumpah", "menyerukan"])  # verbs of saying about the future
VERBAL_CONFLICT = frozenset(["ACCUSE", "REJECT", "REQUEST", "THREATEN"])


def mentions_in(
    sentence: Sentence, parsed: ParsedSentence, saying: Saying | None, published: str | None, vetoed: list[Vetoed] | None = None
) -> list[EventMention]:
    """The mentions of one sentence in order; empty if there are none. Appends vetoed triggers to `vetoed`, if given."""

    def veto(trigger: Trigger, rule: str, refused: str = "", arguments: Arguments | None = None) -> None:
        if vetoed is not None:
            mention = _mention(trigger, arguments or arguments_of(trigger, parsed), sentence, parsed) if refused else None
            if mention:
                dated = _dated(
                    replace(mention, refused=refused, context=context),
                    date_of(parsed.doc, parsed.words, trigger.start, dates),
                    published,
                )
                mention = replace(dated, quote=quote)
            vetoed.append(Vetoed(sentence.n, parsed.doc[trigger.start : trigger.end].text, trigger.entry.type, rule, mention))

    found: list[EventMention] = []
    persons = {i: any(parsed.named.types[id_] == "Actor" for id_ in ids) for i, ids in parsed.named.at.items()}
    triggers = triggers_in(parsed.doc, parsed.words, parsed.lexicon, persons)
    if not triggers:
        return found
    context = contexts_of(parsed.words)
    dates = dates_in(sentence.text, published)
    quote = Quote(sentence.n, saying.speaker, saying.verb) if saying else None
    before: Trigger | None = None
    held: Arguments | None = None  # arguments of a trigger completed by its event noun: "diundang ke pertemuan puncak NATO"
    for n, trigger in enumerate(triggers):
        if rule := veto_of(trigger, parsed):
            veto(trigger, rule, "vetoed")
            continue
        if holder := swallowed_by(trigger, triggers[:n], parsed):
            if found and holder is before and harm_promised(holder, trigger, parsed):
                found[-1] = threat(found[-1], arguments_of(trigger, parsed))
            if found and holder is before and holder.entry.words[0] in DENIALS:
                found[-1] = replace(found[-1], denies=found[-1].denies | {trigger.entry.type})
            veto(trigger, f"part of: {parsed.doc[holder.start : holder.end].text}", "swallowed")
            continue
        arguments = arguments_of(trigger, parsed)
        if (told := judged_so(triggers[:n], found, trigger, parsed)) is not None:
            found[told] = replace(found[told], recipients=found[told].recipients or parsed.bare(parsed.after(trigger.after)))
            veto(trigger, "a condemnation that goes on")
            continue
        if before and found and (same_act(before, trigger) or to_the_end(before, trigger, found[-1], arguments, parsed)):
            found[-1] = with_arguments(found[-1], arguments)
            veto(trigger, "the same act as the trigger before")
            continue
        if held and n and same_act(triggers[n - 1], trigger):
            arguments = joined(held, arguments)
        held = None
        if found and not arguments.actors and accused_prisoner(trigger, found[-1], parsed):
            arguments = replace(arguments, actors=found[-1].actors)
        if complete(trigger, arguments, parsed):
            mention = _mention(trigger, arguments, sentence, parsed)
            if mention.modality == "negated" and (trigger.entry.frame in ("said", "judged") or mention.type in UNTOLD):
                veto(trigger, "did not happen", "untold", arguments)
                continue  # "nggak melanggar", "belum bergabung": no event is reported
            _note(trigger, arguments, parsed)
            date = date_of(parsed.doc, parsed.words, trigger.start, dates)
            if before and found and alleged(before, found[-1], trigger, mention):
                mention = replace(mention, modality="hypothetical")
            said = quote if saying and _speaks_of(saying, trigger, parsed) else None
            mention = replace(mention, context=context, quote=said, historical=commemorates(parsed.words))
            found.append(_dated(mention, date, published, parsed.doc[trigger.start].pos_ == "VERB"))
            before = trigger
            continue
        veto(trigger, "a party is missing", "incomplete", arguments)
        if trigger.entry.type in RECIPROCAL:
            held = arguments
    return found


def _speaks_of(saying: Saying, trigger: Trigger, parsed: ParsedSentence) -> bool:
    """Whether the verb of saying governs the trigger: not in "menangguhkan partisipasi dan [mengancam] keluar"."""
    at = next((i for i, token in enumerate(parsed.doc) if token.text == saying.verb), None)
    if at is None or at == trigger.start or parsed.words[at] in INVERTED or parsed.words[at] not in PROMISING:
        return True
    return at < trigger.start and parsed.words[at + 1] == "bahwa"


def _note(trigger: Trigger, arguments: Arguments, parsed: ParsedSentence) -> None:
    """Stores the parties of an event in the discourse state, for "kedua pemimpin" or "tuduhan itu" in later sentences."""
    if trigger.entry.type in VERBAL_CONFLICT:
        parsed.memory.opponents = arguments.actors
    parties = tuple(dict.fromkeys((*arguments.actors, *arguments.recipients)))
    if len(parties) > 1:
        parsed.memory.several = parties[:3]


def _mention(trigger: Trigger, arguments: Arguments, sentence: Sentence, parsed: ParsedSentence) -> EventMention:
    entry, doc = trigger.entry, parsed.doc
    confidence = CONFIDENCE.get(arguments.how, 0.7) - 0.1 * (not arguments.recipients) - 0.1 * (trigger.voice == "bare")
    modality, rule = modality_of(parsed, trigger) if entry.modality is None else (entry.modality, None)
    why = (f"trigger: {' '.join(entry.words)} ({entry.part}, {trigger.voice})", *arguments.why)
    return EventMention(
        type="AGREE" if entry.words[0] in SIGNING and modality == "planned" else entry.type,
        root=root_of(trigger, parsed),
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
        again=points_back(trigger, parsed),
        unnamed=unnamed(trigger, parsed),
        implied=arguments.implied,
        victims=victims_of(trigger, arguments, parsed),
        passive=trigger.voice == "passive",
        noun=trigger.voice == "noun",
        at=trigger,
        how=arguments.how,
        why=(*why, f"modality: {rule}") if rule else why,
    )


DEEDS = frozenset({"CONSULT", "COOPERATE", "AID", "RETREAT", "PROTEST", "MOBILIZE", "ASSAULT"})
"""Types whose event a future date dates ("bertemu lusa"); with others it dates the content ("mengancam … pada Senin")."""


def _dated(mention: EventMention, date: DatePhrase | None, published: str | None, verbal: bool = False) -> EventMention:
    """The mention with its date; historical if it lies more than a year before publication.

    An asserted act is not dated by a future day ("AS diprediksi mengakhiri [perang] pada 4 Juli"), unless the day belongs to
    the verb itself ("[bertemu] lusa"): then the act is planned.
    """
    to_come = date is not None and bool(published) and date.date > (published or "")[: len(date.date)]
    if to_come and verbal and mention.modality == "asserted" and mention.type in DEEDS:
        mention = replace(mention, modality="planned", why=(*mention.why, "modality: dated after its report"))
    if date is None or (to_come and mention.modality in ("asserted", "negated")):
        return mention
    old = bool(published) and int(date.date[:4]) < int((published or "")[:4]) - 1
    return replace(mention, date=date.date, date_precision=date.precision, historical=old or mention.historical)
