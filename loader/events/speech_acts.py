"""Mentions for what a speaker does by saying something, where no word of the lexicon names the act.

"Amerika Serikat menyimpulkan Iran juga [menggunakan] rudal" accuses Iran without a word for accusing. The rules give the
speaker and the predicate of what is said; which act it is, if any, the judge decides (loader/judge/speech_acts.py).
"""

from spacy.tokens import Token

from graph.article_graph import Quote, Sentence
from graph.dates.phrases import dates_in
from loader.events.contexts import contexts_of
from loader.events.event_dates import date_of, is_to_come
from loader.events.lexicon import Entry
from loader.events.mention import EventMention
from loader.events.sentence import ParsedSentence
from loader.events.speakers import Saying
from loader.events.speech import SAYING
from loader.events.triggers import Trigger
from loader.events.word_forms import root

IMPLICIT = "implicit"  # why the rules alone report no such event
SAID = frozenset(["ccomp", "xcomp", "parataxis"])  # how the tree joins a verb of saying and what is said
CONTENT = frozenset(["VERB", "ADJ"])


def spoken_in(sentence: Sentence, parsed: ParsedSentence, saying: Saying | None, published: str | None) -> EventMention | None:
    """A mention without a type, by the speaker of the sentence; None if it has no speaker with a name."""
    if saying is None or saying.speaker is None:
        return None
    at = _predicate(parsed, saying)
    entry = Entry("", (saying.verb.lower(),), "verb", "speech", None, frozenset())
    date = date_of(parsed.doc, parsed.words, at, dates_in(sentence.text, published))
    if date is not None and is_to_come(date, published):
        date = None  # of what is said, not of saying it
    return EventMention(
        type="",
        root=root(parsed.words[at] or saying.verb.lower()),
        trigger=parsed.doc[at].text,
        sentence=sentence.n,
        actors=(saying.speaker,),
        recipients=(),
        places=(),
        mode=None,
        context=contexts_of(parsed.words),
        modality="asserted",
        historical=False,
        date=date.date if date else None,
        date_precision=date.precision if date else None,
        quote=Quote(sentence.n, saying.speaker, saying.verb),
        confidence=0.5,
        at=Trigger(entry, "active", at, at + 1, at + 1),
        how="direct",
        why=(f"speech act: {saying.verb.lower()}", "actor: who speaks"),
        refused=IMPLICIT,
    )


def _predicate(parsed: ParsedSentence, saying: Saying) -> int:
    """The token of what is said that says most: its verb, by the tree or else the first one beside the verb of saying."""
    doc = parsed.doc
    verb = next((token for token in doc if token.text == saying.verb and parsed.words[token.i] in SAYING), None)
    if verb is not None:
        joined = [child for child in verb.children if child.dep_ in SAID] + [verb.head] * (verb.dep_ in SAID)
        if found := next((token.i for token in joined if _tells(parsed, token)), None):
            return found
    after = verb.i + 1 if verb is not None and verb.i < len(doc) // 2 else 0
    return next((token.i for token in doc[after:] if _tells(parsed, token)), verb.i if verb is not None else 0)


def _tells(parsed: ParsedSentence, token: Token) -> bool:
    word = parsed.words[token.i]
    return token.pos_ in CONTENT and bool(word) and word not in SAYING and token.i not in parsed.named.at
