"""Resolves an entity's name to its id: "Rusia" is country:RU."""

from cypher.name_search import Entry, meant
from cypher.protocols import Reader
from cypher.saved_queries.saved_query import ENTITY_ID
from cypher.statements import named
from graph.errors import SavedQueryError
from graph.name_folding import folded


def entity_named(database: Reader, text: str) -> str:
    """The id of the entity with this name or alias; an id is returned unchanged.

    Raises:
        SavedQueryError: no entity has this name, or several do; the message lists the ids to choose from.
    """
    text = text.strip()
    if ENTITY_ID.fullmatch(text):
        return text
    found = meant(database, text)
    exact = [hit.entry for hit in found if folded(hit.name) == folded(text)]
    if len(exact) == 1:
        return exact[0].id
    if exact:
        raise SavedQueryError(f"{text!r} is the name of several: {_listed(exact)}; give the id")
    close = [hit.entry for hit in found[:5]]
    hint = f"; close to it: {_listed(close)}" if close else emptiness(database)
    raise SavedQueryError(f"nothing in the graph is called {text!r}{hint}")


def emptiness(database: Reader) -> str:
    """Hint appended to "nothing found" if no article is loaded yet; else empty."""
    loaded = database.read(named("reads/any_article.cypher"), {}).rows
    return "" if loaded else '; the graph is empty: "simpul load FOLDER" puts articles into it'


def _listed(entries: list[Entry]) -> str:
    return ", ".join(f"{entry.id} ({entry.name})" for entry in entries)
