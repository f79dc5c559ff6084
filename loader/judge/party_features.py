"""Computes the features of candidate parties as actor or recipient of a mention: one row of numbers per candidate."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from graph.model import EVENT_TYPES
from loader.events.mention import EventMention
from loader.judge.article_view import FAR, PARTY_TYPES, Party, Place, View

NAMES = (
    *("event_type", "voice", "frame", "how", "refused", "modality", "speaks", "rule_actors", "rule_recipients", "in_sentence"),
    *("type", "count", "rank", "share", "title", "civil", "media", "first"),
    *("rule_actor", "rule_recipient", "rule_place", "implied", "alike_actor", "alike_recipient"),
    *("here", "before", "after", "between_before", "between_after", "dep_before", "dep_after", "prep_before", "prep_after"),
    *("child", "same_head", "verbs_before", "verbs_after", "stops_before", "stops_after", "place_in_sentence", "several"),
    *("back", "ahead", "subject", "subject_back", "speaker", "alike_speaker", "nested"),
    *("acts_same", "suffers_same", "acts", "suffers", "faces", "root_acts", "root_suffers", "next_acts", "next_suffers"),
    *("words_actor", "words_recipient", "words_actor_margin", "words_recipient_margin"),
)
VOICES: tuple[str, ...] = ("", "active", "bare", "passive", "noun", "word")
FRAMES: tuple[str, ...] = (
    "",
    "object",
    "oblique",
    "to",
    "from",
    "none",
    "mutual",
    "visit",
    "topic",
    "patient",
    "receive",
    "said",
    "judged",
)
FRAMES = (*FRAMES, "forecast", "of actor", "of recipient", "between", "speech")
HOWS = ("none", "position", "relative", "shared", "light", "owner", "agent", "direct")
REFUSALS = ("", "incomplete", "swallowed", "vetoed", "untold", "implicit")
MODALITIES = ("asserted", "planned", "hypothetical", "negated")
TYPES = ("Place", "Country", "Organization", "Actor")
DEPS = ("", "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "appos", "conj", "root", "acl", "advcl")
PREPS: tuple[str, ...] = (
    "",
    "oleh",
    "dengan",
    "antara",
    "dan",
    "serta",
    ",",
    "dari",
    "terhadap",
    "kepada",
    "atas",
    "melawan",
    "bagi",
    "untuk",
)
PREPS = (*PREPS, "ke", "pada", "di", "dalam", "yang", ".")
ORDER = {
    name: {word: n for n, word in enumerate(words)}
    for name, words in {
        **{"voice": VOICES, "frame": FRAMES, "how": HOWS, "refused": REFUSALS, "modality": MODALITIES, "type": TYPES},
        **{"dep": DEPS, "prep": PREPS, "event": tuple(EVENT_TYPES)},
    }.items()
}
REACH = 4  # sentences, with the mention's own, in which candidates are searched


@dataclass(frozen=True)
class Dealings:
    """How often the rules make each party actor and recipient in the article: by type, by root, in total, and against whom."""

    acts: Counter[tuple[str, str]]
    suffers: Counter[tuple[str, str]]
    faces: Counter[tuple[str, str]]


def dealings_of(mentions: Sequence[EventMention]) -> Dealings:
    """Counts over all mentions of an article."""
    acts: Counter[tuple[str, str]] = Counter()
    suffers: Counter[tuple[str, str]] = Counter()
    faces: Counter[tuple[str, str]] = Counter()
    for mention in mentions:
        keys = (mention.type, "", "root " + mention.root)
        for id_ in mention.actors:
            acts.update((key, id_) for key in keys)
        for id_ in mention.recipients:
            suffers.update((key, id_) for key in keys)
        for one in mention.actors:
            for two in mention.recipients:
                faces.update([(one, two), (two, one)])
    return Dealings(acts, suffers, faces)


def candidates(view: View, mention: EventMention) -> list[str]:
    """The candidate parties: named in the sentence or shortly before, in the title, often, or by the rules."""
    n = mention.sentence
    near = dict.fromkeys((*mention.actors, *mention.recipients))
    for k in range(n, max(-1, n - REACH), -1):
        near.update(dict.fromkeys(view.places(k)))
    if speaker := view.speaker(n):
        near[speaker] = None
    often = (p.id for p in view.parties.values() if p.rank < 4 or p.title >= 0)
    near.update(dict.fromkeys(often))
    here = view.places(n)
    return [id_ for id_ in near if id_ in view.parties and (view.parties[id_].type in PARTY_TYPES or id_ in here)]


def rows(view: View, mention: EventMention, ids: Sequence[str], dealings: Dealings) -> list[list[float]]:
    """One row per candidate, in order."""
    n = mention.sentence
    here = view.places(n)
    at = mention.at
    assert at is not None
    speaker = view.speaker(n)
    told = [
        ORDER["event"].get(mention.type, -1),
        ORDER["voice"].get(at.voice, 0),
        ORDER["frame"].get(at.entry.frame, 0),
        ORDER["how"].get(mention.how, 0),
        ORDER["refused"].get(mention.refused, 0),
        ORDER["modality"].get(mention.modality, 0),
        (speaker is not None) + (view.sayings[n] is not None),
        len(mention.actors),
        len(mention.recipients),
        sum(view.parties[id_].type in PARTY_TYPES for id_ in here),
    ]
    order = sorted(here, key=lambda id_: here[id_][0].start)
    index = {id_: k for k, id_ in enumerate(order)}
    return [[*told, *_row(view, mention, view.parties[id_], here.get(id_, ()), index, dealings, speaker)] for id_ in ids]


def with_words(rows: Sequence[Sequence[float]], told: Sequence[tuple[int, int]]) -> list[list[float]]:
    """The rows of one mention with each candidate's scores by the linear models, absolute and against the best other's."""
    found = []
    for n, row in enumerate(rows):
        others = [told[k] for k in range(len(rows)) if k != n]
        best = [max((other[role] for other in others), default=-FAR * 1000) for role in (0, 1)]
        found.append([*row, *map(float, (*told[n], told[n][0] - best[0], told[n][1] - best[1]))])
    return found


def _row(
    view: View,
    mention: EventMention,
    party: Party,
    here: Sequence[Place],
    index: dict[str, int],
    dealings: Dealings,
    speaker: str | None,
) -> list[float]:
    n, id_ = mention.sentence, party.id
    most = max((other.count for other in view.parties.values() if other.rank == 0), default=1) or 1
    rules = [
        id_ in mention.actors,
        id_ in mention.recipients,
        id_ in mention.places,
        id_ in mention.implied,
        view.stands_for(id_, mention.actors),
        view.stands_for(id_, mention.recipients),
    ]
    back = next((k for k in range(0, min(n, 12) + 1) if id_ in view.places(n - k)), FAR)
    ahead = next((k for k in range(1, 4) if n + k < len(view.sentences) and id_ in view.places(n + k)), FAR)
    subject_back = next((k for k in range(1, 4) if n - k >= 0 and id_ in view.subjects[n - k]), FAR)
    others = mention.recipients or mention.actors
    root = "root " + mention.root
    acts, suffers = dealings.acts, dealings.suffers
    return [
        ORDER["type"].get(party.type, 0),
        party.count,
        party.rank,
        party.count / most,
        party.title,
        party.civil,
        party.media,
        party.first,
        *rules,
        *_position(view, mention, here),
        index.get(id_, FAR),
        len(index),
        back,
        ahead,
        id_ in view.subjects[n],
        subject_back,
        id_ == speaker,
        bool(speaker) and view.stands_for(id_, (speaker or "",)),
        bool(view.alike.get(id_)),
        acts[mention.type, id_] - rules[0],
        suffers[mention.type, id_] - rules[1],
        acts["", id_] - rules[0],
        suffers["", id_] - rules[1],
        max((dealings.faces[id_, other] for other in others if other != id_), default=0),
        acts[root, id_] - rules[0],
        suffers[root, id_] - rules[1],
        0,
        0,
    ]


def _position(view: View, mention: EventMention, here: Sequence[Place]) -> list[float]:
    parsed, at = view.sentences[mention.sentence], mention.at
    assert at is not None
    left = [place for place in here if place.end <= at.start]
    right = [place for place in here if place.start >= at.start]
    before, after = (left[-1] if left else None), (right[0] if right else None)
    heads = {place.head for place in here}
    doc = parsed.doc
    governor = doc[at.start].head.i
    return [
        len(here),
        at.start - before.end if before else FAR,
        after.start - at.end if after else FAR,
        _parties(view, mention.sentence, before.end, at.start) if before else FAR,
        _parties(view, mention.sentence, at.end, after.start) if after else FAR,
        ORDER["dep"].get(before.dep, 6) if before else -1,
        ORDER["dep"].get(after.dep, 6) if after else -1,
        ORDER["prep"].get(before.preposition, 0) if before else -1,
        ORDER["prep"].get(after.preposition, 0) if after else -1,
        any(doc[head].head.i == at.start for head in heads),
        any(doc[head].head.i == governor or head == governor for head in heads),
        _verbs(view, mention.sentence, before.end, at.start) if before else FAR,
        _verbs(view, mention.sentence, at.end, after.start) if after else FAR,
        _stops(parsed.words, before.end, at.start) if before else FAR,
        _stops(parsed.words, at.end, after.start) if after else FAR,
    ]


def _parties(view: View, n: int, start: int, end: int) -> int:
    at = view.sentences[n].named.at
    return sum(j in at and j - 1 not in at for j in range(start, end))


def _verbs(view: View, n: int, start: int, end: int) -> int:
    doc = view.sentences[n].doc
    return sum(doc[j].pos_ == "VERB" for j in range(start, end))


def _stops(words: Sequence[str], start: int, end: int) -> int:
    return sum(words[j] in (",", "yang", "bahwa", "") for j in range(start, end))
