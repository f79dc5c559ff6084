"""Decides whether two event mentions of one article refer to the same event (coreference within the article)."""

from collections.abc import Iterable, Mapping

from loader.events.mention import GATHERINGS, RECIPROCAL, EventMention

# Root of the word for an invitation
INVITING = "undang"  # an invitation is no meeting yet
# Types of which one article may have several events between the same parties
MANY = frozenset(["ASSAULT", "ACCUSE", "REQUEST", "REJECT", "THREATEN", "PROTEST", "COERCE", "SUPPORT"])


def same(one: EventMention, two: EventMention, alike: Mapping[str, frozenset[str]]) -> bool:
    """Whether two mentions refer to one event: same type, overlapping parties, no conflict.

    Two attacks or two accusations between the same parties are two events unless both use the same word.
    """
    if one.type != two.type or not dates_agree(one.date, two.date):
        return False
    if (one.modality == "negated") != (two.modality == "negated"):
        return False
    if one.type in RECIPROCAL:
        return _same_company(one, two, alike)
    if not one.actors or not two.actors:
        return one.root == two.root and (one.again or two.again)
    if not meet(one.actors, two.actors, alike):
        return False
    overlap = meet(one.recipients, two.recipients, alike)
    if one.type == "ASSAULT" and (_names_no_target(one) or _names_no_target(two)):
        return True  # "serangan Iran", after "Iran menyerang Aramco"
    if one.sentence == two.sentence:
        return overlap or not (one.recipients and two.recipients)
    if one.places and two.places and not set(one.places) & set(two.places):
        return False
    if one.root == two.root:
        return overlap or not (one.recipients or two.recipients) or two.again
    return one.type not in MANY and (overlap or not (one.recipients or two.recipients))


def _names_no_target(mention: EventMention) -> bool:
    """Whether a noun mentions an attack without its target: it repeats an attack mentioned in full before."""
    return mention.noun and not mention.recipients and len(mention.actors) == 1


def _same_company(one: EventMention, two: EventMention, alike: Mapping[str, frozenset[str]]) -> bool:
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
    inside = all(meet((id_,), large, alike) for id_ in small)
    if one.sentence == two.sentence:
        return inside or len(small & large) > 1
    return inside and (len(small) > 1 or one.root == two.root or len(large) == 1)


def meet(ones: Iterable[str], twos: Iterable[str], alike: Mapping[str, frozenset[str]]) -> bool:
    """Whether two sets of parties share one, where an office holder counts as what the office belongs to."""
    return bool(widen(ones, alike) & set(twos)) or bool(set(ones) & widen(twos, alike))


def widen(ids: Iterable[str], alike: Mapping[str, frozenset[str]]) -> set[str]:
    """The ids and all that may stand for them."""
    found = set(ids)
    return found | {other for id_ in found for other in alike.get(id_, ())}


def dates_agree(one: str | None, two: str | None) -> bool:
    """Whether two ISO dates are compatible; the shorter one is less precise, a missing one is compatible with any."""
    return one is None or two is None or one.startswith(two) or two.startswith(one)
