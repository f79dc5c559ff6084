"""An entity's id from its name as written: "Rusia" is country:RU."""

from cypher.reader import Reader
from cypher.saved_query import ENTITY_ID
from cypher.values import Node
from simpul.errors import SavedQueryError

BY_NAME = """
MATCH (n:Actor|Organization|Country|Place)
WHERE toLower(n.name) = $text OR any(alias IN coalesce(n.aliases, []) WHERE toLower(alias) = $text)
RETURN n, toLower(n.name) = $text AS exact ORDER BY exact DESC, n.id LIMIT 10
"""
BY_PART = "MATCH (n:Actor|Organization|Country|Place) WHERE toLower(n.name) CONTAINS $text RETURN n ORDER BY n.id LIMIT 5"


def entity_named(database: Reader, text: str) -> str:
    """The id of the entity of this name or alias; an id comes back as it is.

    Raises:
        SavedQueryError: nothing has this name, or several do; the message lists the ids to choose from.
    """
    text = text.strip()
    if ENTITY_ID.fullmatch(text):
        return text
    rows = database.read(BY_NAME, {"text": text.lower()}).rows
    exact = [node for node, is_exact in rows if is_exact] or [node for node, _ in rows]
    if len(exact) == 1:
        return str(exact[0].id)
    if exact:
        raise SavedQueryError(f"{text!r} is the name of several: {_listed(exact)}; give the id")
    close = [row[0] for row in database.read(BY_PART, {"text": text.lower()}).rows]
    hint = f"; close to it: {_listed(close)}" if close else emptiness(database)
    raise SavedQueryError(f"nothing in the graph is called {text!r}{hint}")


def emptiness(database: Reader) -> str:
    """What to add to "nothing found" where no article is loaded yet; empty where one is."""
    loaded = database.read("MATCH (a:Article) RETURN a.id LIMIT 1", {}).rows
    return "" if loaded else '; the graph is empty: "simpul load FOLDER" puts articles into it'


def _listed(nodes: list[Node]) -> str:
    return ", ".join(f"{node.id} ({node.name})" for node in nodes)
