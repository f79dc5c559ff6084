"""Who the other side is where a telling names only one: the party the article sets against it."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import product

from loader.events.sameness import widen
from loader.events.telling import DOUBT, Telling

# They set two sides against each other
CONFLICTS = frozenset(["ASSAULT", "COERCE", "SANCTION", "THREATEN", "REJECT", "ACCUSE"])
FIGHTS = frozenset(["ASSAULT", "THREATEN", "SANCTION", "REJECT"])  # who only condemns an attack is not its target
DIRECTED = frozenset(["ASSAULT", "COERCE", "SANCTION", "THREATEN", "REJECT", "AGREE", "REQUEST", "ACCUSE"])


def with_opponents(
    tellings: Sequence[Telling], alike: Mapping[str, frozenset[str]], persons: Container[str] = ()
) -> tuple[Telling, ...]:
    """Tellings of conflict that name no recipient, given the one party the article sets against the actor; less sure.

    "Hizbullah menembakkan roket" in an article on Hizbullah and Israel: a reader understands, and coders code, Israel.
    """
    fights = _counterparts((telling for telling in tellings if telling.type in FIGHTS), persons)
    conflicts = _counterparts((telling for telling in tellings if telling.type in CONFLICTS), persons)
    dealings = _counterparts(tellings, persons)

    def against(telling: Telling) -> Mapping[str, Counter[str]]:
        return fights if telling.type == "ASSAULT" else conflicts if telling.type in CONFLICTS else dealings

    return tuple(_with_opponent(each, against(each), alike) for each in tellings)


def _counterparts(tellings: Iterable[Telling], persons: Container[str]) -> Mapping[str, Counter[str]]:
    """How often each party is told of with each other one."""
    against: dict[str, Counter[str]] = defaultdict(Counter)
    for telling in tellings:
        sides = (telling.actors, tuple(id_ for id_ in telling.recipients if id_ not in telling.implied))
        if telling.type == "ASSAULT" and not telling.recipients and len(telling.actors) == 2:
            sides = (telling.actors[:1], telling.actors[1:])
        for one, two in product(*sides):
            against[one][two] += two not in persons
            against[two][one] += one not in persons
    return against


def _with_opponent(telling: Telling, against: Mapping[str, Counter[str]], alike: Mapping[str, frozenset[str]]) -> Telling:
    if telling.type not in DIRECTED or len(telling.actors) + len(telling.recipients) != 1:
        return telling
    if telling.unnamed or (telling.again and telling.type == "ASSAULT"):
        return telling  # "mengklaim serangan itu": whom it hit was told before
    own = widen(telling.actors or telling.recipients, alike)
    counts: Counter[str] = Counter()
    for id_ in own:
        counts.update({other: n for other, n in against.get(id_, {}).items() if n and other not in own})
    if not counts:
        return telling
    (first, most), *rest = counts.most_common(2)
    if rest and rest[0][1] == most:
        return telling
    if telling.type == "ASSAULT" and most < 2:
        return telling  # an attack on somebody is no guess from one sentence
    less = max(round(telling.confidence - 0.2, 2), min(telling.confidence, DOUBT))
    if not telling.actors and not telling.passive:
        return telling
    if not telling.actors:
        return replace(telling, actors=(first,), implied=(first,), confidence=less)
    return replace(telling, recipients=(first,), implied=(first,), confidence=less)
