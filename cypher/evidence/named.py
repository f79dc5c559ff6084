"""Extracts what a relationship refers to: its claim, the sentence at its end, or its event."""

from graph.stored_graph import Relationship


def event_of(relationship: Relationship) -> str | None:
    """The event that a relationship links a party or place to; None for other relationships."""
    if relationship.type in ("ACTS_IN", "IS_RECIPIENT_OF"):
        return relationship.target
    return relationship.source if relationship.type == "TAKES_PLACE_IN" else None


def sentence_ids(relationship: Relationship) -> tuple[str, ...]:
    """The sentence at one end of a MENTIONS, REPORTS or HAS_SENTENCE relationship; empty for other types."""
    if relationship.type in ("MENTIONS", "REPORTS"):
        return (relationship.source,)
    return (relationship.target,) if relationship.type == "HAS_SENTENCE" else ()


def claim_of(relationship: Relationship) -> str | None:
    """The id of the relationship's claim; None if it is not a claim."""
    told = relationship.properties.get("claim")
    return str(told) if told else None
