"""Reads the details of a node: names, relations, events and articles of an entity; the parties of an event."""

from explorer.read.details.claims import event_details, relationship_details
from explorer.read.details.entity import entity_details, events_of
from explorer.read.details.in_time import InTime, details_in_time
from explorer.read.details.node_details import Counts, EntityDetails, EventDetails, Relation, Spelling
from explorer.read.details.spellings import quotes_spelled, spellings

__all__ = [
    "Counts",
    "EntityDetails",
    "EventDetails",
    "InTime",
    "Relation",
    "Spelling",
    "details_in_time",
    "entity_details",
    "event_details",
    "events_of",
    "quotes_spelled",
    "relationship_details",
    "spellings",
]
