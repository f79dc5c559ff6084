"""Builds the row for what one sentence reports of an event. Pure."""

from typing import Any

from cypher.event_coreference.telling import telling_id
from graph.article_graph import ArticleGraph, Event


def report_of(graph: ArticleGraph, event: Event, number: int) -> dict[str, Any]:
    """The row of the relationship from the sentence with this number to the event."""
    quote = next((quote for quote in event.quotes if quote.sentence == number), None)
    properties = {
        "telling": telling_id(graph.id, event.id),
        "trigger": event.trigger,
        "confidence": float(event.confidence),
        "modality": event.modality,
        "mode": list(event.mode),
        "context": list(event.context),
        "implied": list(event.implied),
        "why": list(event.why),
        "historical": event.historical,
        "disputed": event.disputed,
        "reported": graph.published,
        "date": event.date,
        "actors": list(event.actors),
        "recipients": list(event.recipients),
        "places": list(event.places),
        "summary": _summary(graph, event),
        "speaker": quote.speaker if quote else None,
        "verb": quote.verb if quote else None,
    }
    return {"sentence": f"{graph.id}#{number}", "properties": properties}


def _summary(graph: ArticleGraph, event: Event) -> str:
    names = {entity.id: entity.name for entity in graph.entities}
    actors, recipients = (", ".join(names[id_] for id_ in ids) for ids in (event.actors, event.recipients))
    return f"{actors}: {event.trigger}" + (f" → {recipients}" if recipients else "")
