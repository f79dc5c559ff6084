"""What is known of one node: an entity with its names, relations, events and articles; an event with its parties."""

from explorer.details.claims import event_details, relationship_details
from explorer.details.entity import entity_details, events_of
from explorer.details.spellings import spellings
from explorer.details.values import EntityDetails, EventDetails, Relation, Spelling

__all__ = [
    "EntityDetails",
    "EventDetails",
    "Relation",
    "Spelling",
    "entity_details",
    "event_details",
    "events_of",
    "relationship_details",
    "spellings",
]
