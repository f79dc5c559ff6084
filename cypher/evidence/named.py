"""What a relationship names itself: the claim it stands for, the sentence at its end, or the event it belongs to."""

from graph.stored_graph import Relationship


def event_of(relationship: Relationship) -> str | None:
    """The event a relationship ties a party or place to, None for the others."""
    if relationship.type in ("ACTS_IN", "IS_RECIPIENT_OF"):
        return relationship.target
    return relationship.source if relationship.type == "TAKES_PLACE_IN" else None


def sentence_ids(relationship: Relationship) -> tuple[str, ...]:
    """The sentence at the end of a relationship of the text, none for the others."""
    if relationship.type in ("MENTIONS", "REPORTS"):
        return (relationship.source,)
    return (relationship.target,) if relationship.type == "HAS_SENTENCE" else ()


def claim_of(relationship: Relationship) -> str | None:
    """The claim that sentences support, None for what is no claim."""
    told = relationship.properties.get("claim")
    return str(told) if told else None
