"""What a relationship names itself: the sentences it was told by, or the event it belongs to."""

from cypher.evidence.texts import MOST
from cypher.values import Relationship


def event_of(relationship: Relationship) -> str | None:
    """The event a relationship ties a party or place to, None for the others."""
    if relationship.type in ("ACTS_IN", "IS_RECIPIENT_OF"):
        return relationship.target
    return relationship.source if relationship.type == "TAKES_PLACE_IN" else None


def sentence_ids(relationship: Relationship) -> tuple[str, ...]:
    """The sentences a relationship names itself: its evidence (the last ones loaded), or the sentence at its end."""
    told = relationship.properties.get("evidence")
    if isinstance(told, list | tuple):
        return tuple(str(id) for id in told[-MOST:])
    if relationship.type in ("MENTIONS", "REPORTS"):
        return (relationship.source,)
    return (relationship.target,) if relationship.type == "HAS_SENTENCE" else ()
