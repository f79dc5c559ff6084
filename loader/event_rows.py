"""An event of an article graph as the state it is stored in, and what one sentence reports of it (pure)."""

from typing import Any

from loader.article_graph import ArticleGraph, Event
from loader.event_state import EventState


def event_as_told(graph: ArticleGraph, event: Event) -> EventState:
    """The event as this article alone tells it."""
    names = {entity.id: entity.name for entity in graph.entities}
    actors, recipients = (", ".join(names[id_] for id_ in ids) for ids in (event.actors, event.recipients))
    return EventState(
        id=event.id,
        type=event.type,
        trigger=event.trigger,
        summary=f"{actors}: {event.trigger}" + (f" → {recipients}" if recipients else ""),
        modalities=frozenset({event.modality}),
        mode=frozenset(event.mode),
        context=frozenset(event.context),
        implied=frozenset(event.implied),
        historical=event.historical,
        denied=event.disputed,
        date=event.date,
        date_precision=event.date_precision,
        confidence=float(event.confidence),
        first_reported=graph.published or "",
        last_reported=graph.published or "",
    )


def report_of(graph: ArticleGraph, event: Event, number: int) -> dict[str, Any]:
    """The row of the relationship from the sentence of this number to the event."""
    quote = next((quote for quote in event.quotes if quote.sentence == number), None)
    told = event_as_told(graph, event)
    properties = {
        "trigger": event.trigger,
        "confidence": float(event.confidence),
        "modality": event.modality,
        "mode": list(event.mode),
        "context": list(event.context),
        "implied": list(event.implied),
        "historical": event.historical,
        "disputed": event.disputed,
        "reported": graph.published,
        "summary": told.summary,
        "speaker": quote.speaker if quote else None,
        "verb": quote.verb if quote else None,
    }
    return {"sentence": f"{graph.id}#{number}", "event": event.id, "properties": properties}
