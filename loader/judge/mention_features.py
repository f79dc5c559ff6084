"""Computes the features that decide whether a mention is an event of its type: one row of numbers per mention."""

from collections import Counter
from collections.abc import Mapping, Sequence

from loader.events.mention import EventMention
from loader.judge.article_view import FAR, View
from loader.judge.party_features import ORDER
from loader.judge.party_scores import Scores, chosen

NAMES = (
    *("event_type", "voice", "frame", "how", "refused", "modality", "confidence", "again", "unnamed", "implied", "part"),
    *(
        "rule_actors",
        "rule_recipients",
        "actor_score",
        "actor_second",
        "recipient_score",
        "recipient_second",
        "actors",
        "recipients",
    ),
    *(
        "actor_type",
        "recipient_type",
        "actor_civil",
        "actor_media",
        "actor_here",
        "recipient_here",
        "actor_rule",
        "recipient_rule",
    ),
    *(
        "sentence",
        "share",
        "length",
        "start",
        "in_sentence",
        "same_type",
        "parties_here",
        "quoted",
        "dated",
        "historical",
        "context",
    ),
    *("rate", "root_rate", "rate_count", "before_type", "before_gap", "after_type", "after_gap", "in_title", "words"),
    *("negation", "condition", "future", "purpose", "relative", "pos", "countries", "persons", "bodies", "sentences"),
    *("after_named", "before_named", "demonstrative", "told_share", "type_told", "mode", "topic"),
    *("wording", "wording_against_best", "speech_act"),
)
NEGATIONS = frozenset(["tidak", "tak", "belum", "bukan", "tanpa", "jangan", "gagal", "batal"])
CONDITIONS = frozenset(
    ["jika", "bila", "kalau", "apabila", "seandainya", "mungkin", "bisa", "dapat", "potensi", "kemungkinan", "berpotensi"]
)
FUTURE = frozenset(["akan", "bakal", "hendak", "ingin", "berencana", "siap", "harus", "perlu", "mau"])
PURPOSE = frozenset(["untuk", "agar", "supaya", "guna", "demi"])
POINTING = frozenset(["itu", "tersebut", "ini"])
TOPICS: dict[str | None, int] = {"sports": 1, "fiction": 2, "markets": 3}
PARTS = {"verb": 0, "word": 1, "noun": 2}
POS = {"VERB": 1, "NOUN": 2, "PROPN": 3, "ADJ": 4, "ADV": 5}
REACH = 5


def key_of(mention: EventMention) -> str:
    """The key of a mention's lexicon entry."""
    assert mention.at is not None
    return f"{mention.type} {' '.join(mention.at.entry.words)}"


def root_key(mention: EventMention) -> str:
    """The root of the trigger's first word, independent of type."""
    return mention.root


Rates = Mapping[str, tuple[int, int]]  # lexicon entry → percentage of its occurrences that were events, number of occurrences


def rows(
    view: View, mentions: Sequence[EventMention], scores: Sequence[Scores], rates: Rates, words: Sequence[int]
) -> list[list[float]]:
    """One row per mention, which are in text order. `words` is the linear model's score of each."""
    types = Counter(mention.type for mention in mentions)
    told = Counter(mention.type for mention in mentions if not mention.refused)
    share = sum(told.values()) / max(1, len(mentions))
    here = Counter(mention.sentence for mention in mentions)
    kinds = Counter(party.type for party in view.parties.values())
    article = [kinds["Country"], kinds["Actor"], kinds["Organization"], len(view.sentences)]
    found = []
    for n, mention in enumerate(mentions):
        before = mentions[n - 1] if n and mentions[n - 1].sentence == mention.sentence else None
        after = mentions[n + 1] if n + 1 < len(mentions) and mentions[n + 1].sentence == mention.sentence else None
        row = [*_grammar(mention), *_parties(view, mention, scores[n])]
        row += [*_place(view, mention), here[mention.sentence], types[mention.type], len(view.places(mention.sentence))]
        row += [mention.quote is not None, mention.date is not None, mention.historical, len(mention.context)]
        row += [*_rates(mention, rates), *_beside(mention, before, after), *_title(view, mention)]
        row += [*_words(view, mention), *article, *_around(view, mention), share, told[mention.type]]
        row += [mention.mode is not None, TOPICS.get(view.sentences[mention.sentence].topic, 0)]
        beside = [words[k] for k, other in enumerate(mentions) if k != n and other.sentence == mention.sentence]
        row += [words[n], words[n] - max(beside, default=-FAR * 1000)]
        row.append(view.acts.get((mention.sentence, mention.type), -FAR * 1000))
        found.append([float(value) for value in row])
    return found


def _grammar(mention: EventMention) -> list[float]:
    at = mention.at
    assert at is not None
    return [
        ORDER["event"].get(mention.type, -1),
        ORDER["voice"].get(at.voice, 0),
        ORDER["frame"].get(at.entry.frame, 0),
        ORDER["how"].get(mention.how, 0),
        ORDER["refused"].get(mention.refused, 0),
        ORDER["modality"].get(mention.modality, 0),
        mention.confidence,
        mention.again,
        mention.unnamed,
        len(mention.implied),
        PARTS.get(at.entry.part, 3),
        len(mention.actors),
        len(mention.recipients),
    ]


def _parties(view: View, mention: EventMention, scores: Scores) -> list[float]:
    parties = chosen(mention.type, scores, view.alike)
    acting = sorted((score[0] for score in scores.values()), reverse=True)
    suffering = sorted((score[1] for score in scores.values()), reverse=True)
    here = view.places(mention.sentence)
    actor = view.parties.get(parties.actors[0]) if parties.actors else None
    recipient = view.parties.get(parties.recipients[0]) if parties.recipients else None
    return [
        acting[0] if acting else -FAR * 1000,
        acting[1] if len(acting) > 1 else -FAR * 1000,
        suffering[0] if suffering else -FAR * 1000,
        suffering[1] if len(suffering) > 1 else -FAR * 1000,
        len(parties.actors),
        len(parties.recipients),
        ORDER["type"].get(actor.type, 0) if actor else -1,
        ORDER["type"].get(recipient.type, 0) if recipient else -1,
        actor.civil if actor else -1,
        actor.media if actor else -1,
        actor.id in here if actor else -1,
        recipient.id in here if recipient else -1,
        actor.id in mention.actors if actor else -1,
        recipient.id in mention.recipients if recipient else -1,
    ]


def _place(view: View, mention: EventMention) -> list[float]:
    at = mention.at
    assert at is not None
    n = len(view.sentences)
    return [mention.sentence, mention.sentence / n, len(view.sentences[mention.sentence].words), at.start]


def _rates(mention: EventMention, rates: Rates) -> list[float]:
    rate, count = rates.get(key_of(mention), (-1, 0))
    return [rate, rates.get(root_key(mention), (-1, 0))[0], count]


def _beside(mention: EventMention, before: EventMention | None, after: EventMention | None) -> list[float]:
    at = mention.at
    assert at is not None
    return [
        ORDER["event"].get(before.type, -1) if before else -2,
        at.start - before.at.end if before and before.at else FAR,
        ORDER["event"].get(after.type, -1) if after else -2,
        after.at.start - at.end if after and after.at else FAR,
    ]


def _title(view: View, mention: EventMention) -> list[float]:
    at = mention.at
    assert at is not None
    return [len(mention.root) > 3 and mention.root in view.title, at.end - at.start]


def _words(view: View, mention: EventMention) -> list[float]:
    parsed, at = view.sentences[mention.sentence], mention.at
    assert at is not None
    left = set(parsed.words[max(0, at.start - REACH) : at.start])
    near = set(parsed.words[max(0, at.start - 2) : at.start])
    return [
        bool(left & NEGATIONS),
        bool(set(parsed.words[max(0, at.start - 12) : at.start]) & CONDITIONS),
        bool(left & FUTURE),
        bool(near & PURPOSE),
        "yang" in near,
        POS.get(parsed.doc[at.start].pos_, 0),
    ]


def _around(view: View, mention: EventMention) -> list[float]:
    parsed, at = view.sentences[mention.sentence], mention.at
    assert at is not None
    named = parsed.named.at
    return [
        next((j - at.end for j in range(at.end, min(len(parsed.words), at.end + 8)) if j in named), FAR),
        next((at.start - j for j in range(at.start - 1, max(-1, at.start - 8), -1) if j in named), FAR),
        bool(POINTING & set(parsed.words[at.end : at.end + 3])),
    ]
