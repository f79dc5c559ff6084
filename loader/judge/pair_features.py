"""Computes the features that decide whether two mentions of one type corefer: one row of numbers per pair."""

from collections import Counter
from collections.abc import Sequence

from loader.events.coreference import dates_agree, same, widen
from loader.events.mention import RECIPROCAL, EventMention
from loader.judge.article_view import View
from loader.judge.party_features import ORDER
from loader.judge.party_scores import Chosen, Scores, chosen

NAMES = (
    *("event_type", "root", "words", "gap", "token_gap", "one_refused", "two_refused", "one_again", "two_again", "one_voice"),
    *("two_voice", "modality", "one_modality", "dates", "places", "one_how", "two_how", "one_score", "two_score"),
    *(
        "actors",
        "recipients",
        "crossed",
        "company",
        "rules",
        "actor_overlap",
        "recipient_overlap",
        "rule_actors",
        "rule_recipients",
    ),
    *(
        "shared_words",
        "shared_share",
        "shared_parties",
        "parties_share",
        "type_count",
        "between",
        "pointing",
        "quoted",
        "two_actors",
    ),
    *("near_words", "one_named", "two_named", "wording"),
)
POINTING = frozenset(["itu", "tersebut", "ini"])
MORE = 7

Widened = tuple[set[str], set[str]]  # actors and recipients, with all that may stand for them


def rows(
    view: View,
    mentions: Sequence[EventMention],
    scores: Sequence[Scores],
    sureness: Sequence[int],
    pairs: Sequence[tuple[int, int]],
    words: Sequence[int],
) -> list[list[float]]:
    """One row for each pair (earlier, later) of indexes in the list; `words` is the linear model's score of each."""
    types = Counter(mention.type for mention in mentions)
    parties = [chosen(mention.type, one, view.alike) for mention, one in zip(mentions, scores, strict=True)]
    bags = {n: _bag(view, n) for n in {mention.sentence for mention in mentions}}
    near = [_near(view, mention) for mention in mentions]
    wide = [(widen(one.actors, view.alike), widen(one.recipients, view.alike)) for one in parties]
    best = [_best(one) for one in scores]
    found = []
    for (i, j), said in zip(pairs, words, strict=True):
        one, two = mentions[i], mentions[j]
        named, others = set(view.places(one.sentence)), set(view.places(two.sentence))
        row = [
            *_telling(one, two),
            sureness[i],
            sureness[j],
            *_shared_parties(parties[i], parties[j], wide[i], wide[j]),
            same(one, two, view.alike),
            _overlap(best[i], best[j], 0),
            _overlap(best[i], best[j], 1),
            _meeting(one.actors, two.actors),
            _meeting(one.recipients, two.recipients),
            *_shared(bags[one.sentence], bags[two.sentence]),
            *_shared(named, others),
            types[one.type],
            sum(mentions[k].type == one.type for k in range(i + 1, j)),
            _pointed_at(view, two),
            (one.quote is not None) + 2 * (two.quote is not None),
            one.type in RECIPROCAL,
            len(near[i] & near[j]),
            len(named),
            len(others),
            said,
        ]
        found.append([float(value) for value in row])
    return found


def _telling(one: EventMention, two: EventMention) -> tuple[int, ...]:
    """How alike both tell of their event: words, distance, voice, modality, date, places, and what the rules made of them."""
    assert one.at is not None and two.at is not None
    return (
        ORDER["event"].get(one.type, -1),
        one.root == two.root,
        one.trigger.lower() == two.trigger.lower(),
        two.sentence - one.sentence,
        abs(two.at.start - one.at.end) if one.sentence == two.sentence else -1,
        ORDER["refused"].get(one.refused, 0),
        ORDER["refused"].get(two.refused, 0),
        one.again,
        two.again,
        ORDER["voice"].get(one.at.voice, 0),
        ORDER["voice"].get(two.at.voice, 0),
        one.modality == two.modality,
        ORDER["modality"].get(one.modality, 0),
        _dates(one, two),
        _places(one, two),
        ORDER["how"].get(one.how, 0),
        ORDER["how"].get(two.how, 0),
    )


def _shared_parties(a: Chosen, b: Chosen, wide_a: Widened, wide_b: Widened) -> tuple[float, ...]:
    """How many actors, recipients, and actors of one who are recipients of the other they share; the share of all parties."""
    ones, twos = {*a.actors, *a.recipients}, {*b.actors, *b.recipients}
    return (
        len(set(a.actors) & wide_b[0]) + len(set(b.actors) & wide_a[0]),
        len(set(a.recipients) & wide_b[1]) + len(set(b.recipients) & wide_a[1]),
        len(set(a.actors) & wide_b[1]) + len(set(b.actors) & wide_a[1]),
        _shared(ones, twos)[1],
    )


def _shared(ones: set[str], twos: set[str]) -> tuple[int, float]:
    """How many they share, and which share of the smaller set that is."""
    both = len(ones & twos)
    return both, both / max(1, min(len(ones), len(twos)))


def _pointed_at(view: View, mention: EventMention) -> bool:
    """Whether the words after its trigger point back: "pertemuan itu"."""
    assert mention.at is not None
    return bool(POINTING & set(view.sentences[mention.sentence].words[mention.at.end : mention.at.end + 3]))


def _best(scores: Scores) -> tuple[dict[str, int], dict[str, int]]:
    """The three most likely actors and recipients, with their scores."""
    tops = []
    for role in (0, 1):
        ids = sorted(scores, key=lambda id_: (-scores[id_][role], id_))[:3]
        tops.append({id_: scores[id_][role] for id_ in ids})
    return tops[0], tops[1]


def _overlap(one: tuple[dict[str, int], dict[str, int]], two: tuple[dict[str, int], dict[str, int]], role: int) -> int:
    return max((min(score, two[role][id_]) for id_, score in one[role].items() if id_ in two[role]), default=-100000)


def _meeting(ones: Sequence[str], twos: Sequence[str]) -> int:
    return -1 if not ones or not twos else bool(set(ones) & set(twos))


def _dates(one: EventMention, two: EventMention) -> int:
    if one.date is None or two.date is None:
        return 1 if one.date is two.date else 2
    return 3 if dates_agree(one.date, two.date) else 0


def _places(one: EventMention, two: EventMention) -> int:
    if not one.places or not two.places:
        return 1
    return 2 if set(one.places) & set(two.places) else 0


def _bag(view: View, n: int) -> set[str]:
    parsed = view.sentences[n]
    return {
        token.lemma_.lower() for token in parsed.doc if token.pos_ in ("NOUN", "VERB", "ADJ", "NUM", "PROPN") and len(token) > 2
    }


def _near(view: View, mention: EventMention) -> set[str]:
    parsed, at = view.sentences[mention.sentence], mention.at
    assert at is not None
    return {word for word in parsed.words[max(0, at.start - MORE) : at.end + MORE] if len(word) > 3}
