"""Codes one sentence: event mentions with arguments, type, mode, modality, date and speaker."""

from collections.abc import Sequence
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
from loader.events.event_dates import commemorates, date_of, is_to_come
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
    persons = {i: any(parsed.named.types[id_] == "Actor" for id_ in ids) for i, ids in parsed.named.at.items()}
    triggers = triggers_in(parsed.doc, parsed.words, parsed.lexicon, persons)
    if not triggers:
        return []
    coder = _Coder(sentence, parsed, saying, published, vetoed)
    for n in range(len(triggers)):
        coder.code(triggers, n)
    return coder.found


class _Coder:
    """Codes the triggers of one sentence from left to right, each in view of the events found before it."""

    def __init__(
        self,
        sentence: Sentence,
        parsed: ParsedSentence,
        saying: Saying | None,
        published: str | None,
        vetoed: list[Vetoed] | None,
    ) -> None:
        self.sentence, self.parsed, self.saying, self.published, self.vetoed = sentence, parsed, saying, published, vetoed
        self.context = contexts_of(parsed.words)
        self.dates = dates_in(sentence.text, published)
        self.quote = Quote(sentence.n, saying.speaker, saying.verb) if saying else None
        self.found: list[EventMention] = []
        self.before: Trigger | None = None  # the trigger of the last event found
        self.held: Arguments | None = None  # of a trigger completed by its event noun: "diundang ke pertemuan puncak NATO"

    def code(self, triggers: Sequence[Trigger], n: int) -> None:
        """Codes the n-th trigger: as an event of its own, as part of an event found before, or as none."""
        trigger, parsed = triggers[n], self.parsed
        if rule := veto_of(trigger, parsed):
            self._veto(trigger, rule, "vetoed")
            return
        if holder := swallowed_by(trigger, triggers[:n], parsed):
            self._swallow(holder, trigger)
            return
        arguments = arguments_of(trigger, parsed)
        if rule := self._continued(triggers[:n], trigger, arguments):
            self._veto(trigger, rule)
            return
        if self.held and n and same_act(triggers[n - 1], trigger):
            arguments = joined(self.held, arguments)
        self.held = None
        if self.found and not arguments.actors and accused_prisoner(trigger, self.found[-1], parsed):
            arguments = replace(arguments, actors=self.found[-1].actors)
        if complete(trigger, arguments, parsed):
            self._find(trigger, arguments)
            return
        self._veto(trigger, "a party is missing", "incomplete", arguments)
        if trigger.entry.type in RECIPROCAL:
            self.held = arguments

    def _veto(self, trigger: Trigger, rule: str, refused: str = "", arguments: Arguments | None = None) -> None:
        """Keeps why a trigger is no event; with `refused` also the mention it would be, which the judge can take up again."""
        if self.vetoed is None:
            return
        parsed, mention = self.parsed, None
        if refused:
            mention = _mention(trigger, arguments or arguments_of(trigger, parsed), self.sentence, parsed)
            date = date_of(parsed.doc, parsed.words, trigger.start, self.dates)
            mention = _dated(replace(mention, refused=refused, context=self.context), date, self.published)
            mention = replace(mention, quote=self.quote)
        told = parsed.doc[trigger.start : trigger.end].text
        self.vetoed.append(Vetoed(self.sentence.n, told, trigger.entry.type, rule, mention))

    def _swallow(self, holder: Trigger, trigger: Trigger) -> None:
        """Takes the trigger as part of its holder: what is threatened or denied by the event found last."""
        if holder is self.before:
            if harm_promised(holder, trigger, self.parsed):
                self.found[-1] = threat(self.found[-1], arguments_of(trigger, self.parsed))
            if holder.entry.words[0] in DENIALS:
                self.found[-1] = replace(self.found[-1], denies=self.found[-1].denies | {trigger.entry.type})
        self._veto(trigger, f"part of: {self.parsed.doc[holder.start : holder.end].text}", "swallowed")

    def _continued(self, earlier: Sequence[Trigger], trigger: Trigger, arguments: Arguments) -> str | None:
        """Adds the parties of a trigger that continues an event found before to it; which rule says so, or None."""
        found, parsed = self.found, self.parsed
        if (told := judged_so(earlier, found, trigger, parsed)) is not None:
            found[told] = replace(found[told], recipients=found[told].recipients or parsed.bare(parsed.after(trigger.after)))
            return "a condemnation that goes on"
        before = self.before
        if before and (same_act(before, trigger) or to_the_end(before, trigger, found[-1], arguments, parsed)):
            found[-1] = with_arguments(found[-1], arguments)
            return "the same act as the trigger before"
        return None

    def _find(self, trigger: Trigger, arguments: Arguments) -> None:
        """Adds the event of a trigger whose parties are known, unless it is negated and thereby none."""
        parsed = self.parsed
        mention = _mention(trigger, arguments, self.sentence, parsed)
        if mention.modality == "negated" and (trigger.entry.frame in ("said", "judged") or mention.type in UNTOLD):
            self._veto(trigger, "did not happen", "untold", arguments)
            return  # "nggak melanggar", "belum bergabung": no event is reported
        _note(trigger, arguments, parsed)
        date = date_of(parsed.doc, parsed.words, trigger.start, self.dates)
        if self.before and alleged(self.before, self.found[-1], trigger, mention):
            mention = replace(mention, modality="hypothetical")
        said = self.quote if self.saying and _speaks_of(self.saying, trigger, parsed) else None
        mention = replace(mention, context=self.context, quote=said, historical=commemorates(parsed.words))
        self.found.append(_dated(mention, date, self.published, parsed.doc[trigger.start].pos_ == "VERB"))
        self.before = trigger


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
    to_come = date is not None and is_to_come(date, published)
    if to_come and verbal and mention.modality == "asserted" and mention.type in DEEDS:
        mention = replace(mention, modality="planned", why=(*mention.why, "modality: dated after its report"))
    if date is None or (to_come and mention.modality in ("asserted", "negated")):
        return mention
    old = bool(published) and int(date.date[:4]) < int((published or "")[:4]) - 1
    return replace(mention, date=date.date, date_precision=date.precision, historical=old or mention.historical)
