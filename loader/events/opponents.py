"""Infers the opponent of a mention that names only one side, from the conflicts in the rest of the article."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import product

from loader.events.coreference import widen
from loader.events.mention import DOUBT, EventMention

# Types with two opposing sides
CONFLICTS = frozenset(["ASSAULT", "COERCE", "SANCTION", "THREATEN", "REJECT", "ACCUSE"])
FIGHTS = frozenset(["ASSAULT", "THREATEN", "SANCTION", "REJECT"])  # a party that only condemns an attack is not its target
DIRECTED = frozenset(["ASSAULT", "COERCE", "SANCTION", "THREATEN", "REJECT", "AGREE", "REQUEST", "ACCUSE"])


def with_opponents(
    mentions: Sequence[EventMention], alike: Mapping[str, frozenset[str]], persons: Container[str] = ()
) -> tuple[EventMention, ...]:
    """Adds a recipient to conflict mentions that name none: the article's usual opponent of the actor; lowers confidence.

    "Hizbullah menembakkan roket" in an article on Hizbullah and Israel: a reader understands, and coders code, Israel.
    """
    fights = _counterparts((mention for mention in mentions if mention.type in FIGHTS), persons)
    conflicts = _counterparts((mention for mention in mentions if mention.type in CONFLICTS), persons)
    dealings = _counterparts(mentions, persons)

    def against(mention: EventMention) -> Mapping[str, Counter[str]]:
        return fights if mention.type == "ASSAULT" else conflicts if mention.type in CONFLICTS else dealings

    return tuple(_with_opponent(each, against(each), alike) for each in mentions)


def _counterparts(mentions: Iterable[EventMention], persons: Container[str]) -> Mapping[str, Counter[str]]:
    """How often each party is mentioned with each other one as counterpart."""
    against: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        sides = (mention.actors, tuple(id_ for id_ in mention.recipients if id_ not in mention.implied))
        if mention.type == "ASSAULT" and not mention.recipients and len(mention.actors) == 2:
            sides = (mention.actors[:1], mention.actors[1:])
        for one, two in product(*sides):
            against[one][two] += two not in persons
            against[two][one] += one not in persons
    return against


def _with_opponent(
    mention: EventMention, against: Mapping[str, Counter[str]], alike: Mapping[str, frozenset[str]]
) -> EventMention:
    if mention.type not in DIRECTED or len(mention.actors) + len(mention.recipients) != 1:
        return mention
    if mention.unnamed or (mention.again and mention.type == "ASSAULT"):
        return mention  # "mengklaim serangan itu": the target was mentioned before
    own = widen(mention.actors or mention.recipients, alike)
    counts: Counter[str] = Counter()
    for id_ in own:
        counts.update({other: n for other, n in against.get(id_, {}).items() if n and other not in own})
    if not counts:
        return mention
    (first, most), *rest = counts.most_common(2)
    if rest and rest[0][1] == most:
        return mention
    if mention.type == "ASSAULT" and most < 2:
        return mention  # one sentence is too little to infer an attack on somebody
    less = max(round(mention.confidence - 0.2, 2), min(mention.confidence, DOUBT))
    if not mention.actors and not mention.passive:
        return mention
    if not mention.actors:
        why = (*mention.why, "actor: whom the article sets against the other")
        return replace(mention, actors=(first,), implied=(first,), confidence=less, why=why)
    why = (*mention.why, "recipient: whom the article sets against the actor")
    return replace(mention, recipients=(first,), implied=(first,), confidence=less, why=why)
