"""One event, many tellings: tellings of an article that agree in type, parties and date become one event."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from loader.article_graph import Event, Quote, event_id

# An article seldom tells of two of these
GATHERINGS = frozenset(["ktt", "konferensi", "sidang", "kongres", "forum"])
ECHO_REACH = 5  # sentences: further away "perundingan" without a name may be another
# Roots that tell of one thing
FAMILIES = {**dict.fromkeys(("runding", "bicara", "negosiasi", "dialog", "putar", "proses"), "talks"), "tempur": "perang"}
RECIPROCAL = frozenset(["CONSULT", "AGREE", "COOPERATE"])
# Types that are done to somebody even where the sentence does not say to whom
INVITING = "undang"  # an invitation is no meeting yet
CONFLICTS = frozenset(["ASSAULT", "SANCTION", "THREATEN", "REJECT", "ACCUSE"])  # they set two sides against each other
DIRECTED = frozenset(["ASSAULT", "SANCTION", "THREATEN", "REJECT", "AGREE", "REQUEST", "ACCUSE"])
# Confidence below which an event is dropped: the actor is only the nearest name and nobody is acted on
DOUBT = 0.55
# Confidence of an offer or promise by a subject of its own ("Turki menyatakan siap …"), without which it takes two parties
OWN_WORD = 0.8
# Types of which the same parties may have many in one article
MANY = frozenset(["ASSAULT", "ACCUSE", "REQUEST", "REJECT", "THREATEN", "PROTEST", "COERCE"])


@dataclass(frozen=True)
class Telling:
    """One sentence's telling of an event, before ids; `root` is that of the trigger's first word.

    `again`: the words point back to an event told before ("serangan itu"); it may then name no actor.
    """

    type: str
    root: str
    trigger: str
    sentence: int
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    places: tuple[str, ...]
    mode: str | None
    context: tuple[str, ...]
    modality: str
    historical: bool
    date: str | None
    date_precision: str | None
    quote: Quote | None
    confidence: float
    again: bool = False
    passive: bool = False
    denies: frozenset[str] = frozenset()  # the types of what a denial denies


def events_from(
    tellings: Iterable[Telling], alike: Mapping[str, frozenset[str]], persons: Container[str] = ()
) -> tuple[Event, ...]:
    """The events told, in order of first telling; `alike` ties an office holder to what is held, and back.

    `persons` are entity ids that are no side of a conflict by themselves.
    """
    groups: list[list[Telling]] = []
    tellings = with_opponents(tuple(tellings), alike, persons)
    for telling in tellings:
        if not telling.actors and not telling.recipients:
            continue
        order = reversed(groups) if telling.again else groups  # "serangan itu" means the last one
        home = next((group for group in order if all(same(other, telling, alike) for other in group)), None)
        if home is None:
            groups.append([telling])
        else:
            home.append(telling)
    for telling in tellings:
        if not telling.actors and not telling.recipients:
            _echo(telling, groups)
    events: dict[str, Event] = {}
    denials = [telling for telling in tellings if telling.denies]
    for group in groups:
        if not any(telling.actors for telling in group):
            continue
        event = _event(group)
        if _doubtful(event):
            continue
        event = replace(event, disputed=any(_denied(event, denial, alike) for denial in denials))
        while event.id in events:  # another event of the same parties, date and place: told apart by its word
            again = (*event.places, group[0].root, str(len(events)))
            event = replace(event, id=event_id(event.type, event.actors, event.recipients, event.date, again))
        events[event.id] = event
    return tuple(events.values())


def with_opponents(
    tellings: Sequence[Telling], alike: Mapping[str, frozenset[str]], persons: Container[str] = ()
) -> tuple[Telling, ...]:
    """Tellings of conflict that name no recipient, given the one party the article sets against the actor; less sure.

    "Hizbullah menembakkan roket" in an article on Hizbullah and Israel: a reader understands, and coders code, Israel.
    """
    conflicts = _counterparts((telling for telling in tellings if telling.type in CONFLICTS), persons)
    dealings = _counterparts(tellings, persons)
    return tuple(_with_opponent(each, conflicts if each.type in CONFLICTS else dealings, alike) for each in tellings)


def _counterparts(tellings: Iterable[Telling], persons: Container[str]) -> Mapping[str, Counter[str]]:
    """How often each party is told of with each other one."""
    against: dict[str, Counter[str]] = defaultdict(Counter)
    for telling in tellings:
        sides = (telling.actors, telling.recipients)
        if telling.type == "ASSAULT" and not telling.recipients and len(telling.actors) == 2:
            sides = (telling.actors[:1], telling.actors[1:])
        for one, two in product(*sides):
            against[one][two] += two not in persons
            against[two][one] += one not in persons
    return against


def _with_opponent(telling: Telling, against: Mapping[str, Counter[str]], alike: Mapping[str, frozenset[str]]) -> Telling:
    if telling.type not in DIRECTED or len(telling.actors) + len(telling.recipients) != 1:
        return telling
    if telling.again and telling.type == "ASSAULT":
        return telling  # "mengklaim serangan itu": whom it hit was told before
    own = _widen(telling.actors or telling.recipients, alike)
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
        return replace(telling, actors=(first,), confidence=less)
    return replace(telling, recipients=(first,), confidence=less)


def _denied(event: Event, denial: Telling, alike: Mapping[str, frozenset[str]]) -> bool:
    """Whether a denial is about this event: its type is denied, and who denies or is named takes part."""
    parties = (*event.actors, *event.recipients)
    return (
        event.type in denial.denies
        and _meet(denial.actors, parties, alike)
        and (not denial.recipients or _meet(denial.recipients, parties, alike))
    )


def _echo(telling: Telling, groups: Sequence[list[Telling]]) -> None:
    """Adds a telling that names no party ("putaran terakhir perundingan") to the nearest event it may tell again."""
    family = FAMILIES.get(telling.root, telling.root)
    near = [
        group
        for group in groups
        if group[0].type == telling.type
        and any(FAMILIES.get(other.root, other.root) == family for other in group)
        and (telling.again or len(group[0].actors) > 1)
        and all(_dates_agree(telling.date, other.date) for other in group)
    ]

    def distance(group: list[Telling]) -> int:
        return min(abs(other.sentence - telling.sentence) for other in group)

    nearest = min(near, key=distance, default=None)
    if nearest and distance(nearest) <= ECHO_REACH:
        nearest.append(telling)


def _doubtful(event: Event) -> bool:
    """Whether too little holds the event together; a meeting stands even where the nearest name is all there is."""
    alone = len(event.actors) + len(event.recipients) < 2
    if alone and event.type == "SUPPORT":
        return True  # "mendukung kemajuan", "kelompok yang didukung Iran"
    if alone and event.type == "AGREE" and event.confidence < OWN_WORD:
        return True
    return event.confidence < DOUBT and event.type != "CONSULT"


def same(one: Telling, two: Telling, alike: Mapping[str, frozenset[str]]) -> bool:
    """Whether two tellings are of one event: same type, parties that overlap, nothing that conflicts.

    Two attacks or two accusations between the same parties are two events unless the same word tells them.
    """
    if one.type != two.type or not _dates_agree(one.date, two.date):
        return False
    if (one.modality == "negated") != (two.modality == "negated"):
        return False
    if one.type in RECIPROCAL:
        return _same_company(one, two, alike)
    if not one.actors or not two.actors:
        return one.root == two.root and (one.again or two.again)
    if not _meet(one.actors, two.actors, alike):
        return False
    overlap = _meet(one.recipients, two.recipients, alike)
    if one.sentence == two.sentence:
        return overlap or not (one.recipients and two.recipients)
    if one.places and two.places and not set(one.places) & set(two.places):
        return False
    if one.root == two.root:
        return overlap or not (one.recipients or two.recipients) or two.again
    return one.type not in MANY and (overlap or not (one.recipients or two.recipients))


def _same_company(one: Telling, two: Telling, alike: Mapping[str, frozenset[str]]) -> bool:
    """Whether two meetings, agreements or dealings have the same parties, as far as both name them."""
    ones, twos = {*one.actors, *one.recipients}, {*two.actors, *two.recipients}
    small, large = sorted((ones, twos), key=len)
    if one.root == two.root and one.root in GATHERINGS:
        return True
    if one.places and two.places and not set(one.places) & set(two.places):
        return False
    if (one.root == INVITING) != (two.root == INVITING):
        return False
    if one.type == "AGREE" and one.root != two.root and one.modality != two.modality:
        return False
    inside = all(_meet((id_,), large, alike) for id_ in small)
    if one.sentence == two.sentence:
        return inside or len(small & large) > 1
    return inside and (len(small) > 1 or one.root == two.root or len(large) == 1)


def _meet(ones: Iterable[str], twos: Iterable[str], alike: Mapping[str, frozenset[str]]) -> bool:
    return bool(_widen(ones, alike) & set(twos)) or bool(set(ones) & _widen(twos, alike))


def _widen(ids: Iterable[str], alike: Mapping[str, frozenset[str]]) -> set[str]:
    found = set(ids)
    return found | {other for id_ in found for other in alike.get(id_, ())}


def _dates_agree(one: str | None, two: str | None) -> bool:
    return one is None or two is None or one.startswith(two) or two.startswith(one)


def _event(group: Sequence[Telling]) -> Event:
    """One event out of its tellings: the surest telling gives the words, all give parties, places and evidence."""
    group = [*(telling for telling in group if telling.actors), *(telling for telling in group if not telling.actors)]
    best = max((telling for telling in group if telling.actors), key=lambda telling: (telling.confidence, -telling.sentence))
    actors = tuple(dict.fromkeys(id_ for telling in group for id_ in telling.actors))
    recipients = tuple(dict.fromkeys(id_ for telling in group for id_ in telling.recipients if id_ not in actors))
    places = tuple(dict.fromkeys(id_ for telling in group for id_ in telling.places))
    dated = max((telling for telling in group if telling.date), key=lambda telling: len(telling.date or ""), default=None)
    date = dated.date if dated else None
    modalities = {telling.modality for telling in group}
    return Event(
        id=event_id(best.type, actors, recipients, date, places),
        type=best.type,
        trigger=best.trigger,
        actors=actors,
        recipients=recipients,
        places=places,
        evidence=tuple(sorted({telling.sentence for telling in group})),
        confidence=round(min(0.99, best.confidence + 0.03 * (len({telling.sentence for telling in group}) - 1)), 2),
        mode=tuple(sorted({telling.mode for telling in group if telling.mode})),
        context=tuple(sorted({context for telling in group for context in telling.context})),
        modality="asserted" if "asserted" in modalities else best.modality,
        historical=all(telling.historical for telling in group),
        disputed=False,
        date=date,
        date_precision=dated.date_precision if dated else None,
        quotes=tuple(dict.fromkeys(telling.quote for telling in group if telling.quote)),
    )
